import type { Response } from '../../../src/contract/index.ts';
import { defineCheck, valueAt, type Fault } from '../../../src/convention/index.ts';

/** Where a fault is one of a field: an id in a path, or a header, has errors of its own. */
const FIELDS = new Set(['body', 'query']);

/** What a call may break that is no field: the syntax of its body, the use of an idempotency key. */
const NO_FIELD = new Set(['contentType', 'ignored', 'maxBody', 'precondition', 'reused', 'syntax']);

/** A call with one faulty field is answered by an error that names the field. */
export default defineCheck({
  kind: 'answer',
  inapplicable: (operation) =>
    ['400', '422'].some((status) => declaresDetails(operation.responses.get(status)))
      ? undefined
      : 'it declares no details',
  verify(answer) {
    const { call, status, body } = answer;
    const { fault } = call;
    if (fault === undefined || !FIELDS.has(fault.in) || NO_FIELD.has(fault.keyword))
      return undefined;
    if (status !== 400 && status !== 422) return undefined;
    if (!declaresDetails(call.operation.responses.get(String(status)))) return undefined;
    const details = valueAt(body, 'error', 'details') ?? valueAt(body, 'details');
    const texts = (Array.isArray(details) ? details : []).flatMap(textsIn);
    if (texts.some((text) => names(text, fault))) return undefined;
    return {
      expected: `details that name the faulty field of the ${fault.in}`,
      actual:
        texts.length === 0
          ? `none, though \`${fault.pointer}\` breaks \`${fault.keyword}\``
          : `${texts.map((text) => `\`${text}\``).join(', ')}, though \`${fault.pointer}\` breaks \`${fault.keyword}\``,
      answer,
    };
  },
});

function declaresDetails(response: Response | undefined): boolean {
  const body = response?.json?.schema;
  return (body?.property('error') ?? body)?.property('details') !== undefined;
}

/** All texts of a detail: not every contract calls the name of the field `field`, and some say it in a sentence. */
function textsIn(detail: unknown): string[] {
  if (typeof detail === 'string') return [detail];
  return typeof detail === 'object' && detail !== null
    ? Object.values(detail).flatMap(textsIn)
    : [];
}

/** Whether a text names the faulty field, something in it, or the object it stands (or is missing) in. */
function names(text: string, { pointer }: Fault): boolean {
  const wanted = tokens(pointer.replaceAll('~1', '/').replaceAll('~0', '~'));
  // Of a whole body, and of what is missing or unknown in it, there is nothing else to be said.
  if (wanted.length <= 1 && tokens(text).length === 0) return true;
  const nearest = wanted.filter((token) => !/^\d+$/.test(token)).slice(-2);
  return wanted.length === 0 || tokens(text).some((token) => nearest.includes(token));
}

/** `lines[0].quantity`, `/lines/0/quantity` and `"quantity" is missing` alike; header names compare without case. */
function tokens(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\w-]+/)
    .filter((token) => token !== '');
}

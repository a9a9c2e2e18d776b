import type { Response } from '../../../src/contract/index.ts';
import { defineCheck, valueAt, type Fault } from '../../../src/convention/index.ts';

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
    if (fault === undefined || NO_FIELD.has(fault.keyword)) return undefined;
    if (status !== 400 && status !== 422) return undefined;
    if (!declaresDetails(call.operation.responses.get(String(status)))) return undefined;
    const details = valueAt(body, 'error', 'details') ?? valueAt(body, 'details');
    const fields = (Array.isArray(details) ? details : [])
      .map((detail: unknown) => valueAt(detail, 'field'))
      .filter((field) => typeof field === 'string');
    if (fields.some((field) => names(field, fault))) return undefined;
    return {
      expected: `details that name the faulty field of the ${fault.in}`,
      actual:
        fields.length === 0
          ? `none, though \`${fault.pointer}\` breaks \`${fault.keyword}\``
          : `${fields.map((field) => `\`${field}\``).join(', ')}, though \`${fault.pointer}\` breaks \`${fault.keyword}\``,
      answer,
    };
  },
});

function declaresDetails(response: Response | undefined): boolean {
  const body = response?.json?.schema;
  return (body?.property('error') ?? body)?.property('details') !== undefined;
}

/** Whether a field is the faulty one, something in it, or the object it stands (or is missing) in. */
function names(field: string, { in: location, pointer }: Fault): boolean {
  const wanted = tokens(pointer.replaceAll('~1', '/').replaceAll('~0', '~'));
  const found = tokens(field);
  if (wanted.length === 0) return true;
  const given = found[0] === location && wanted[0] !== location ? found.slice(1) : found;
  const shared = Math.min(wanted.length, given.length);
  return (
    given.length >= Math.max(1, wanted.length - 1) &&
    given.slice(0, shared).every((token, index) => token === wanted[index])
  );
}

/** `lines[0].quantity` and `/lines/0/quantity` alike; header names compare without case. */
function tokens(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[./[\]]+/)
    .filter((token) => token !== '');
}

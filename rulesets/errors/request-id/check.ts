import { defineCheck } from '../../../src/convention/index.ts';
import { isRequestId } from './is-request-id.ts';
import { isTraceable } from './is-traceable.ts';

/** Errors that are declared with the id of their request have one, in a header or in the body. */
export default defineCheck({
  kind: 'answer',
  declared: true,
  inapplicable: (operation) =>
    [...operation.responses.values()].some(
      (response) => response.isFailure && isTraceable(response, ''),
    )
      ? undefined
      : 'it declares no id of the request with its errors',
  verify(answer, { options }) {
    const { call, status, headers, body } = answer;
    const header = String(options['header']).toLowerCase();
    const declared = status < 400 ? undefined : call.operation.response(status);
    if (declared === undefined || !isTraceable(declared, header)) return undefined;
    const isCarried = Object.entries(headers).some(
      ([name, value]) => value !== '' && (name === header || isRequestId(name)),
    );
    if (isCarried || holdsId(body)) return undefined;
    return { expected: 'the id of the request with an error', actual: 'none', answer };
  },
});

function holdsId(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, part]: [string, unknown]) =>
      (typeof part === 'string' && part !== '' && isRequestId(key)) || holdsId(part),
  );
}

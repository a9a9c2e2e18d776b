import { defineCheck } from '../../../src/convention/index.ts';

/** Answers to a call for something that is not there: 404, or that the caller may not even ask. */
const ABSENT = new Set([401, 403, 404, 410, 412, 429]);

/** Only declared statuses come back, and they tell whose fault it was. */
export default defineCheck({
  kind: 'answer',
  inapplicable: (operation) =>
    operation.responses.size === 0 ? 'it declares no responses' : undefined,
  verify(answer) {
    const { call, status } = answer;
    const { operation, fault, missing, credentials } = call;
    // The meaning of a body may be wrong in what no schema says, and a server may look at that first.
    const isRefused = call.body !== undefined && (status === 400 || status === 422);
    if (missing === true && operation.responses.has('404') && !ABSENT.has(status) && !isRefused) {
      return {
        expected: '404 for a resource that does not exist',
        actual: `status ${status}`,
        answer,
      };
    }
    const isRefusable = fault !== undefined || credentials !== 'valid';
    if (isRefusable && status >= 500) {
      return {
        expected: 'a status from 400 to 499 for a request that the caller got wrong',
        actual: `status ${status}`,
        answer,
      };
    }
    if (operation.response(status) !== undefined) return undefined;
    return {
      expected: `a declared status: ${[...operation.responses.keys()].join(', ')}`,
      actual: `status ${status}`,
      cause: `undeclared ${status}`,
      answer,
    };
  },
});

import { defineCheck } from '../../convention/index.ts';

/** Statuses of a server that works but will not or cannot yet, if the operation says so. */
const HONEST = new Set([501, 503]);

export default defineCheck({
  kind: 'answer',
  inapplicable: () => undefined,
  verify(answer) {
    const { status, call } = answer;
    if (status === 0) {
      return { expected: 'an HTTP response', actual: `none: ${String(answer.body)}`, answer };
    }
    if (status < 500) return undefined;
    if (HONEST.has(status) && call.operation.responses.has(String(status))) return undefined;
    return { expected: 'a status below 500', actual: `status ${status}`, answer };
  },
});

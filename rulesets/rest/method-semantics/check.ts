import { defineCheck } from '../../../src/convention/index.ts';

const BODILESS = new Set(['get', 'head', 'delete']);

/** How a server says that it works, but will not or cannot yet. */
const HONEST = new Set([501, 503]);

/** A body where none is meant is refused or left unread, and makes no server fail. */
export default defineCheck({
  kind: 'property',
  runs: 1,
  inapplicable(operation) {
    if (!BODILESS.has(operation.method)) return 'it may take a body';
    return operation.requestBody === undefined ? undefined : 'it takes a body all the same';
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api) {
    const body = { ...call, body: {}, mediaType: 'application/json' };
    const answer = await api.send(body, { quietly: true });
    if (answer.status < 500 || HONEST.has(answer.status)) return undefined;
    const usual = await api.send(call);
    if (usual.status === 0 || usual.status >= 500) {
      return { inconclusive: `the call was answered ${usual.status} without a body, too` };
    }
    return {
      expected: `a body with ${call.operation.method.toUpperCase()} to be refused or left unread (RFC 9110, section 9.3.1)`,
      actual: `status ${answer.status}, and ${usual.status} without a body`,
      cause: 'body',
      answer,
    };
  },
});

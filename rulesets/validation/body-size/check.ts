import { defineCheck, isSuccess } from '../../../src/convention/index.ts';

const EXTENSION = 'x-max-body';

/** A larger body is not worth its transfer. */
const LARGEST = 262_144;

/** A body that is larger than the operation takes is refused, though nothing else is wrong with it. */
export default defineCheck({
  kind: 'property',
  declared: true,
  runs: 1,
  inapplicable({ node, requestBody }) {
    const limit = node.get(EXTENSION)?.value;
    if (typeof limit !== 'number') return `it declares no \`${EXTENSION}\``;
    if (requestBody?.json === undefined) return 'it takes no JSON';
    return limit > LARGEST ? `its limit of ${limit} bytes is too high to be tried out` : undefined;
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api) {
    const limit = Number(call.operation.node.get(EXTENSION)?.value);
    if (call.body === undefined) return { inconclusive: 'no body was sent' };
    // Space between the tokens of a JSON text means nothing, so only its size can be wrong.
    const body = `${JSON.stringify(call.body)}${' '.repeat(limit)}`;
    const fault = { in: 'body', pointer: '', keyword: 'maxBody' } as const;
    const answer = await api.send({ ...call, body, fault });
    if (!isSuccess(answer)) return undefined;
    return {
      expected: `413 for a body of more than ${limit} bytes`,
      actual: `status ${answer.status}`,
      answer,
    };
  },
});

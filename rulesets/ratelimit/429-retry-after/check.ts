import { defineCheck, type Answer } from '../../../src/convention/index.ts';

/** A quota larger than this is not worth using up. */
const LARGEST = 200;

/** Requests under way at once: more than a bucket refills meanwhile. */
const BURST = 10;

/** Whoever exceeds the limit gets a 429 that says when to come back. */
export default defineCheck({
  kind: 'property',
  exhausting: true,
  inapplicable({ rateLimit }) {
    if (rateLimit === undefined) return 'it declares no rate limit';
    return rateLimit.limit > LARGEST
      ? `its limit of ${rateLimit.limit} requests is too high to be tried out`
      : undefined;
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api) {
    const { limit = 0, window = 0 } = call.operation.rateLimit ?? {};
    let last: Answer | undefined;
    // Twice the limit, because a token bucket gives back some while it is emptied.
    for (let sent = 0; sent <= limit * 2; sent += BURST) {
      const burst = Array.from({ length: BURST }, () => api.send(call, { patient: false }));
      const answers = await Promise.all(burst);
      const refused = answers.find(({ status }) => status === 429);
      if (refused !== undefined) return judge(refused);
      last = answers.at(-1);
    }
    if (last === undefined) return { inconclusive: 'its limit allows no request' };
    return {
      expected: `429 after ${limit} requests in ${window} seconds`,
      actual: `status ${last.status} after ${limit * 2}`,
      answer: last,
    };
  },
});

function judge(answer: Answer): { expected: string; actual: string; answer: Answer } | undefined {
  const value = answer.headers['retry-after'];
  if (value !== undefined && /^[1-9]\d*$/.test(value)) return undefined;
  return {
    expected: 'a header `Retry-After` with 429, in whole seconds from 1',
    actual: value === undefined ? 'none' : `\`${value}\``,
    answer,
  };
}

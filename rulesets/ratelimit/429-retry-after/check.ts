import {
  defineCheck,
  type Answer,
  type Call,
  type Violation,
} from '../../../src/convention/index.ts';

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
  // Requests that are refused cost quota as well, and are cheap and without effect.
  calls: (source, operation) => source.invalid(operation),
  async verify(call, api) {
    const { limit = 0, window = 0 } = call.operation.rateLimit ?? {};
    const start = api.now();
    const perMillisecond = limit / (window * 1000);
    for (let sent = BURST; ; sent += BURST) {
      const burst = Array.from({ length: BURST }, () => api.send(call, { patient: false }));
      const answers = await Promise.all(burst);
      const refused = answers.find(({ status }) => status === 429);
      if (refused !== undefined) return judge(refused);
      const [last] = answers;
      const elapsed = api.now() - start;
      // A token bucket gives back while it is emptied, a window may begin anew.
      const allowed = limit * 2 + elapsed * perMillisecond;
      if (sent > allowed && last !== undefined) return unlimited(call, sent, elapsed, last);
      if (elapsed > window * 1000 * 2) {
        return { inconclusive: 'the server answers too slowly for its limit to be reached' };
      }
    }
  },
});

function unlimited(call: Call, sent: number, elapsed: number, answer: Answer): Violation {
  const { limit, window } = call.operation.rateLimit ?? {};
  const seconds = (elapsed / 1000).toFixed(1);
  return {
    expected: `429 after ${limit} requests in ${window} seconds`,
    actual: `status ${answer.status}, also after ${sent} requests in ${seconds} seconds`,
    answer,
  };
}

function judge(answer: Answer): Violation | undefined {
  const value = answer.headers['retry-after'];
  if (value !== undefined && /^[1-9]\d*$/.test(value)) return undefined;
  return {
    expected: 'a header `Retry-After` with 429, in whole seconds from 1',
    actual: value === undefined ? 'none' : `\`${value}\``,
    answer,
  };
}

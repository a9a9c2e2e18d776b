import { defineCheck, declaresHeader, type Answer } from '../../../convention/index.ts';

/** How servers say what is left of a quota; the rest of a `RateLimit` is in its parameters. */
const LEFT = ['ratelimit-remaining', 'x-ratelimit-remaining', 'x-rate-limit-remaining'];
const LIMIT = ['ratelimit-limit', 'x-ratelimit-limit', 'x-rate-limit-limit'];
const RESET = ['ratelimit-reset', 'x-ratelimit-reset', 'x-rate-limit-reset'];

/** Requests in a row. */
const IN_A_ROW = 4;

/** Seconds that a window lasts at least: of a shorter one there may be two. */
const SHORTEST = 5;

export default defineCheck({
  kind: 'property',
  // Whoever asks meanwhile takes time, in which a bucket gives back.
  alone: true,
  runs: 1,
  inapplicable(operation) {
    if (operation.method !== 'get') return 'it is no GET';
    return declaresHeader(operation, [...LEFT, 'ratelimit'])
      ? undefined
      : 'it declares no header about what is left of its quota';
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api) {
    const start = api.now();
    const answers: Answer[] = [];
    while (answers.length < IN_A_ROW) answers.push(await api.send(call, { patient: false }));
    const [first] = answers;
    const last = answers.at(-1);
    const rests = answers.flatMap((answer) => left(answer) ?? []);
    const [most] = rests;
    if (first === undefined || last === undefined || most === undefined) {
      return { inconclusive: 'no answer says what is left' };
    }
    if (rests.length < IN_A_ROW) return { inconclusive: 'not every answer says what is left' };
    const limit = numberOf(first, LIMIT, /[;,]\s*q=(\d+)/) ?? most;
    const window = secondsLeft(last) ?? call.operation.rateLimit?.window;
    if (window === undefined || window < SHORTEST) {
      return { inconclusive: 'the window is too short, or not told' };
    }
    const steps = rests.slice(1).map((rest, at) => rest - (rests[at] ?? rest));
    // Others may use the quota up meanwhile, and a window may end once; it does not do so each time.
    if (steps.some((step) => step < 0)) return undefined;
    const grown = steps.reduce((sum, step) => sum + step, 0);
    if (most === 0 && grown === 0) return { inconclusive: 'nothing is left of the quota' };
    // A bucket gives back while it is emptied: to stay full it must do so after each request.
    const given = (limit / window) * ((api.now() - start) / 1000);
    if (grown <= given && given >= steps.length - 1)
      return { inconclusive: 'too much was given back meanwhile' };
    return {
      expected: `less left of the quota after each of ${IN_A_ROW} requests`,
      actual: rests.join(', '),
      cause: grown > 0 ? 'grows' : 'stays',
      answer: last,
      after: answers.slice(0, -1),
    };
  },
});

function left(answer: Answer): number | undefined {
  return numberOf(answer, LEFT, /[;,]?\s*\b(?:r|remaining)=(\d+)/);
}

/** A number by the header of its own, or by a parameter of `RateLimit` and `RateLimit-Policy`. */
function numberOf({ headers }: Answer, names: readonly string[], part: RegExp): number | undefined {
  const own = names.map((name) => headers[name]).find((text) => text !== undefined);
  if (own !== undefined) return /^\d+$/.test(own) ? Number(own) : undefined;
  const [, digits] =
    part.exec(`${headers['ratelimit'] ?? ''};${headers['ratelimit-policy'] ?? ''}`) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** Seconds until the quota is given anew: as such, or as a moment in seconds. */
function secondsLeft(answer: Answer): number | undefined {
  const told = numberOf(answer, RESET, /[;,]?\s*\b(?:t|reset)=(\d+)/);
  if (told === undefined || told < 1e9) return told;
  const now = Date.parse(answer.headers['date'] ?? '');
  return Number.isNaN(now) ? undefined : told - now / 1000;
}

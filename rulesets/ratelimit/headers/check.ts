import {
  absentHeader,
  declaresHeader,
  defineCheck,
  type Answer,
  type Violation,
} from '../../../src/convention/index.ts';

const NAMES = [
  'RateLimit',
  'RateLimit-Policy',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
];

/** Declared quotas are announced, and what is left is no more than there was. */
export default defineCheck({
  kind: 'answer',
  declared: true,
  inapplicable: (operation) =>
    declaresHeader(operation, NAMES) ? undefined : 'it declares no header about its quota',
  verify(answer) {
    return absentHeader(answer, NAMES) ?? judgeRest(answer);
  },
});

function judgeRest(answer: Answer): Violation | undefined {
  const rest = left(answer);
  const limit = quota(answer);
  if (rest === undefined || limit === undefined || rest <= limit) return undefined;
  return {
    expected: 'no more left of a quota than the quota',
    actual: `${rest} of ${limit} requests left`,
    answer,
  };
}

function left({ headers }: Answer): number | undefined {
  return (
    numberIn(headers['ratelimit'], /;\s*r=(\d+)/) ??
    numberIn(headers['x-ratelimit-remaining'], /^(\d+)$/)
  );
}

/** Several policies at once cannot be told apart from one header. */
function quota({ headers }: Answer): number | undefined {
  const policy = headers['ratelimit-policy'];
  if (policy !== undefined)
    return policy.includes(',') ? undefined : numberIn(policy, /;\s*q=(\d+)/);
  return numberIn(headers['x-ratelimit-limit'], /^(\d+)$/);
}

function numberIn(text: string | undefined, pattern: RegExp): number | undefined {
  const [, digits] = pattern.exec(text ?? '') ?? [];
  return digits === undefined ? undefined : Number(digits);
}

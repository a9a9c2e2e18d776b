import type { Operation } from './operation.ts';

/** Headers that announce a quota: the IETF draft's, and those that were there before it. */
const ANNOUNCEMENTS = ['ratelimit', 'ratelimit-policy', 'ratelimit-limit', 'x-ratelimit-limit'];

/** Whether callers have a quota: by `x-rate-limit`, or because answers announce one. */
export function isLimited(operation: Operation): boolean {
  if (operation.rateLimit !== undefined) return true;
  const answers = [...operation.responses.values()];
  return answers.some(({ headers }) => ANNOUNCEMENTS.some((name) => headers.has(name)));
}

import { words } from '../../../src/convention/index.ts';

/** What a `…_time` is the time of, where it is a moment and no duration, hour of the day or count. */
const EVENTS = new Set(
  (
    'access arrival begin close completed completion create created creation delete deleted departure end event ' +
    'expiration expire expires expiry finish finished last modification modified publish published send sent start ' +
    'started update updated'
  ).split(' '),
);

/** Whether a name is that of a moment in time. */
export function isMoment(name: string): boolean {
  if (!/(at|time|timestamp)$/i.test(name)) return false;
  const parts = words(name);
  const last = parts.at(-1);
  const before = parts.at(-2);
  if (last === 'timestamp') return true;
  if (before === undefined) return false;
  return (
    (last === 'at' && /(ed|en|un|d|t)$/.test(before)) || (last === 'time' && EVENTS.has(before))
  );
}

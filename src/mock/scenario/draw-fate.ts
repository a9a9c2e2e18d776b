import type { Session } from '../session/session.ts';
import { seededRandom } from '../values/seeded-random.ts';
import type { Behaviour } from './behaviour.ts';

/** What chance has decided for one call. */
export interface Fate {
  /** Milliseconds to wait. */
  readonly delay: number;
  /** Status to fail with, if it fails. */
  readonly error: number | undefined;
}

/** Longer, and a client takes the mock for dead. */
const MOST_DELAY = 60_000;

/** Throws the dice for a call; the same for the same calls of a session. */
export function drawFate(behaviour: Behaviour, session: Session, seed: string): Fate {
  const { delay = 0, errorRate = 0, errorCode = 500 } = behaviour;
  if (typeof delay === 'number' && (errorRate === 0 || errorRate === 1)) {
    return { delay: Math.min(delay, MOST_DELAY), error: errorRate === 1 ? errorCode : undefined };
  }
  const random = seededRandom(`${seed} fate ${session.count('fate')}`);
  const [from, to] = typeof delay === 'number' ? [delay, delay] : delay;
  const isFailing = random() < errorRate;
  return {
    delay: Math.min(from + random() * (to - from), MOST_DELAY),
    error: isFailing ? errorCode : undefined,
  };
}

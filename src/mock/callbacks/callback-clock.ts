import { setTimeout as pause } from 'node:timers/promises';

/** Time, as those who send callbacks know it. */
export interface CallbackClock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Rejects when it is called off. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export const CALLBACK_CLOCK: CallbackClock = {
  now: Date.now,
  pause: (milliseconds, signal) => pause(milliseconds, undefined, { signal, ref: false }),
};

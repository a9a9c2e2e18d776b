import type { CallbackClock } from '../../../src/mock/callbacks/callback-clock.ts';

/** Time that passes at once, and how long it was. */
export function fastClock(): { readonly waits: readonly number[]; readonly clock: CallbackClock } {
  const waits: number[] = [];
  const clock: CallbackClock = {
    now: () => Date.parse('2026-01-01T00:00:00Z'),
    pause: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  };
  return { waits, clock };
}

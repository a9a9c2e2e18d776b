import { moment } from './moment.ts';
import type { Tell } from './tell.ts';

const precise: Tell = (facts, subject) => new Date(moment(facts, subject)).toISOString();

/** How a moment is written (RFC 3339), or a part of it. */
export const MOMENT_FORMS = {
  precise,
  instant: (facts, subject) => precise(facts, subject).replace('.000Z', 'Z'),
  local: (facts, subject) => precise(facts, subject).slice(0, 19),
  spaced: (facts, subject) => precise(facts, subject).slice(0, 19).replace('T', ' '),
  date: (facts, subject) => precise(facts, subject).slice(0, 10),
  month: (facts, subject) => precise(facts, subject).slice(0, 7),
  time: (facts, subject) => `${precise(facts, subject).slice(11, 19)}Z`,
  seconds: (facts, subject) => precise(facts, subject).slice(11, 19),
  minutes: (facts, subject) => precise(facts, subject).slice(11, 16),
} as const satisfies Readonly<Record<string, Tell>>;

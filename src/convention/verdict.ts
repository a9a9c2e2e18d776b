import type { Inconclusive } from './inconclusive.ts';
import type { Violation } from './violation.ts';

/** What a check makes of a call: nothing wrong, one thing, several of different causes, or nothing to go by. */
export type Verdict = Violation | readonly Violation[] | Inconclusive | undefined;

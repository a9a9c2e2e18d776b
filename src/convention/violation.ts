import type { Answer } from './answer.ts';

/** How an answer breaks a promise. */
export interface Violation {
  /** What the convention or the contract asks for. */
  readonly expected: string;
  /** What came instead. */
  readonly actual: string;
  readonly answer: Answer;
  /** Answers to the calls that led there, in order, where the last call alone shows nothing. */
  readonly after?: readonly Answer[];
  /** Violations of one cause are reported once; `expected` is the cause unless this says otherwise. */
  readonly cause?: string;
}

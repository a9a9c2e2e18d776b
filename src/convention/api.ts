import type { Answer } from './answer.ts';
import type { Operation } from '../contract/index.ts';
import type { Call } from './call.ts';

/** The server under test, as a check reaches it. */
export interface Api {
  /** Sends the call. Waits out a 429 unless `patient` is false. */
  readonly send: (call: Call, options?: { readonly patient?: boolean }) => Promise<Answer>;
  /** Sends a plain path that need not be in the contract, relative to the server's origin. */
  readonly raw: (method: string, path: string, call: Call) => Promise<Answer>;
  /** A value that no earlier request has used: for keys that must be fresh, also while shrinking. */
  readonly unique: () => string;
  /** Whether a second caller is known, with a credential of its own for the operation. */
  readonly hasOther: (operation: Operation) => Promise<boolean>;
  /** Milliseconds since some moment: to tell how long something took. */
  readonly now: () => number;
}

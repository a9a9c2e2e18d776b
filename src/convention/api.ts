import type { Operation } from '../contract/index.ts';
import type { Answer } from './answer.ts';
import type { Call } from './call.ts';

/** The server under test, as a check reaches it. */
export interface Api {
  /**
   * Sends the call. Waits out a 429 unless `patient` is false. What is asked `quietly` no other check judges:
   * for calls that leave the contract in a way it says nothing about.
   */
  readonly send: (
    call: Call,
    options?: { readonly patient?: boolean; readonly quietly?: boolean },
  ) => Promise<Answer>;
  /**
   * A valid call to an operation about the same thing: with the path parameters and the caller of another
   * call, only the parameters that are required, and each time another body. `undefined` when none can be made.
   */
  readonly callTo: (operation: Operation, like: Call) => Promise<Call | undefined>;
  /** Whether two operations are called with one credential: else one may not see what the other made. */
  readonly isSameCaller: (one: Operation, other: Operation) => Promise<boolean>;
  /** Sends a plain path that need not be in the contract, relative to the server's origin. */
  readonly raw: (method: string, path: string, call: Call) => Promise<Answer>;
  /** A value that no earlier request has used: for keys that must be fresh, also while shrinking. */
  readonly unique: () => string;
  /** Whether a second caller is known, with a credential of its own for the operation. */
  readonly hasOther: (operation: Operation) => Promise<boolean>;
  /** Whether the caller has a credential without scopes too, and the operation asks for some. */
  readonly hasUnprivileged: (operation: Operation) => Promise<boolean>;
  /** The bearer token of the main caller, for calls that change it; `undefined` where it has none for the operation. */
  readonly token: (operation: Operation) => Promise<string | undefined>;
  /** Asks for the credentials of callers anew from now on: after a call that ended a session. */
  readonly renew: () => void;
  /** Milliseconds since some moment: to tell how long something took. */
  readonly now: () => number;
}

import type { Location } from '../shared/location.ts';

/** One promise that the server broke, with all that is needed to see it again. */
export interface Finding {
  /** Id of the convention, or of a built-in check such as `response/body`. */
  readonly check: string;
  /** Operation id. */
  readonly operation: string;
  /** Other operations at which the same is wrong: most often one piece of code serves them all. */
  readonly also: readonly string[];
  /** `POST /api/v1/orders`: the method, and the path as the contract has it. */
  readonly endpoint: string;
  readonly expected: string;
  readonly actual: string;
  /** The same in every run that finds this: what was promised, without the values of one call. */
  readonly cause: string;
  /** The convention's own sentence, or the clause of the contract. */
  readonly clause: string;
  /** Where the contract declares the operation. */
  readonly location: Location;
  /**
   * The smallest request found, as one line for a POSIX shell. Credentials that were configured are written
   * `$SPECWRIGHT_TOKEN` (a second caller's `$SPECWRIGHT_OTHER_TOKEN`): reports end up in logs.
   */
  readonly curl: string;
  /** Requests that came before and without which there is nothing to see, in order, each as `curl` has it. */
  readonly steps: readonly string[];
  readonly answer: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    /** At most 2,000 characters. */
    readonly excerpt: string;
  };
  readonly seed: number;
  /** Leads the same seed straight to the call: `<check>:<operation>:<run>:<shrink path>`. */
  readonly replay: string;
}

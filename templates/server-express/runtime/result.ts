import type { Page } from './page.ts';
import type { Problem } from './problem.ts';

/** An answer on its way out; steps return a changed copy. */
export interface Result {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** A JSON value, a string or bytes; `undefined` for no body. */
  readonly body: unknown;
  /** Facts beside the body, for contracts with a place for them. */
  readonly meta?: Readonly<Record<string, unknown>> | undefined;
  /** Set when the body is one page of a collection. */
  readonly page?: Page | undefined;
  /** Set when the answer is an error; the steps that shape errors read it. */
  readonly problem?: ProblemResult | undefined;
}

/** What an error answer will say. */
export interface ProblemResult {
  readonly cause: Problem;
  readonly message: string;
  readonly code?: string | undefined;
  readonly details?: readonly { readonly field: string; readonly issue: string }[] | undefined;
}

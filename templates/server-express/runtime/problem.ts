import type { Issue } from './issue.ts';
import type { ProblemKind } from './problem-kind.ts';

export interface ProblemOptions {
  /** Machine-readable, from the contract's catalogue; chosen by status when left out. */
  readonly code?: string | undefined;
  readonly issues?: readonly Issue[] | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly cause?: unknown;
}

/** Thrown to answer with an error. The message is shown to the caller, so it says what to do. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly code: string | undefined;
  readonly issues: readonly Issue[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(kind: ProblemKind, message: string, options: ProblemOptions = {}) {
    // It speaks to the caller and is thrown often: where it was thrown is of no use, and dear to find out.
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    Error.stackTraceLimit = limit;
    this.name = 'Problem';
    this.kind = kind;
    this.code = options.code;
    this.issues = options.issues ?? [];
    this.headers = options.headers ?? {};
  }
}

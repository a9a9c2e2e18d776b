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
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Problem';
    this.kind = kind;
    this.code = options.code;
    this.issues = options.issues ?? [];
    this.headers = options.headers ?? {};
  }
}

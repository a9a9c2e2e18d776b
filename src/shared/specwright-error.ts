import type { Location } from './location.ts';

export interface ErrorDetails {
  /** Stable, machine-readable: SCREAMING_SNAKE. */
  readonly code: string;
  /** What to do about it, one imperative sentence. */
  readonly hint?: string | undefined;
  readonly location?: Location | undefined;
  readonly cause?: unknown;
}

/**
 * The tool could not do its work: the command line prints it as one message and ends with exit code 2.
 * Subclasses name the phase that failed. Findings about a contract are never errors.
 */
export class SpecwrightError extends Error {
  readonly code: string;
  readonly hint: string | undefined;
  readonly location: Location | undefined;

  constructor(message: string, { code, hint, location, cause }: ErrorDetails) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.code = code;
    this.hint = hint;
    this.location = location;
  }
}

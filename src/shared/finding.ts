/** Counts from 0, as in the Language Server Protocol. */
export interface FindingPosition {
  readonly line: number;
  readonly character: number;
}

export interface FindingRange {
  readonly start: FindingPosition;
  readonly end: FindingPosition;
}

/** Another place that helps to understand a finding. */
export interface RelatedLocation {
  /** What is there, one sentence. */
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly range: FindingRange;
  /** Absolute path of the file. */
  readonly source: string;
}

/** Something in a contract that a rule objects to, in the shape of a Spectral result. */
export interface Finding {
  readonly code: string;
  /** What is wrong on the first line; why, and what to do, on the second. */
  readonly message: string;
  /** Keys within `source`. */
  readonly path: readonly (string | number)[];
  /** 0 error, 1 warning, 2 information, 3 hint. */
  readonly severity: 0 | 1 | 2 | 3;
  readonly range: FindingRange;
  /** Absolute path of the file. */
  readonly source?: string | undefined;
  /** Where the rule is explained, if its ruleset says so. */
  readonly documentationUrl?: string | undefined;
  /** Where the cause stands, when that is elsewhere. */
  readonly related?: readonly RelatedLocation[];
}

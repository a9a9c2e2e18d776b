/** A generated file that is not what the contract asks for. */
export interface Difference {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  /** `stale`: on disk and in the manifest, but no longer generated. */
  readonly kind: 'missing' | 'changed' | 'stale';
}

/** What a run did, or with `check` what it would have done. Paths are relative to the output folder, sorted. */
export interface GenerateReport {
  /** Targets that ran: those asked for and those they require. */
  readonly targets: readonly string[];
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  /** Owned files that were missing and have been started. */
  readonly created: readonly string[];
  /** Filled by `check` alone, which writes nothing. */
  readonly differences: readonly Difference[];
}

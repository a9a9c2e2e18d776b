/** A file a generator wants written. */
export interface GeneratedFile {
  /** Relative to the project, with `/`: generated files live under `generated/`. */
  readonly path: string;
  readonly content: string;
  /**
   * `generated`: replaced on every run, refused when edited by hand.
   * `owned`: written once as a start, then the team's; never touched again.
   */
  readonly ownership: 'generated' | 'owned';
}

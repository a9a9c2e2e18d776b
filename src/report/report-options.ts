/** How findings are to be shown. */
export interface ReportOptions {
  /** Paths are printed relative to this folder. */
  readonly cwd: string;
  readonly useColor: boolean;
}

import type { Finding } from '../shared/finding.ts';

/** How findings are to be shown. */
export interface ReportOptions {
  /** Paths are printed relative to this folder. */
  readonly cwd: string;
  readonly useColor: boolean;
  /** The least severity that fails the run, for formats that tell failures from remarks. Default: 0, an error. */
  readonly failOn?: Finding['severity'] | undefined;
}

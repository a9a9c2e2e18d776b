import type { Exchange } from '../exchange.ts';

/** What a report is written with. */
export interface ReportOptions {
  /** Path of the spec, for the commands that make a call again. */
  readonly spec: string;
  /** How the place in the contract is shown: usually relative to the working folder. */
  readonly file?: ((file: string) => string) | undefined;
  readonly useColor: boolean;
  /** Version of Specwright. */
  readonly version: string;
  /** Everything that was said, for the formats that hold it. */
  readonly exchanges: readonly Exchange[];
}

import type { RunOptions } from '../testing/index.ts';
import type { Config } from './config.ts';

export interface TestOptions extends Omit<RunOptions, 'contract' | 'units' | 'options'> {
  /** Instead of the one found at or above the spec. */
  readonly config?: Config | undefined;
  /** Files outside this folder are not read through `$ref`. */
  readonly projectRoot?: string | undefined;
  /** Files of OpenAPI Overlays, instead of the configuration's. */
  readonly overlays?: readonly string[] | undefined;
  /** A file or a revision with the contract of before, instead of the configuration's. */
  readonly base?: string | undefined;
}

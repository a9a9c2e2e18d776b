import path from 'node:path';
import { Contract } from '../contract/index.ts';
import { runChecks, type RunOptions, type TestReport } from '../testing/index.ts';
import type { Config } from './config.ts';
import { loadConfig } from './load-config.ts';
import { loadDescription } from './load-description.ts';
import { selectChecks } from './select-checks.ts';

export interface TestOptions extends Omit<RunOptions, 'contract' | 'units' | 'options'> {
  /** Instead of the one found at or above the spec. */
  readonly config?: Config | undefined;
  /** Files outside this folder are not read through `$ref`. */
  readonly projectRoot?: string | undefined;
  /** Files of OpenAPI Overlays, instead of the configuration's. */
  readonly overlays?: readonly string[] | undefined;
}

/**
 * Tests a running server against an OpenAPI description and the conventions its configuration chooses.
 *
 * @throws {SpecwrightError} when the spec cannot be read or the server cannot be reached
 */
export async function test(
  spec: string,
  { config, projectRoot, overlays, ...options }: TestOptions,
): Promise<TestReport> {
  const file = path.resolve(spec);
  const chosen = config ?? (await loadConfig(path.dirname(file)));
  const { document } = await loadDescription(file, {
    projectRoot,
    overlays: overlays ?? chosen.overlays,
  });
  return runChecks({
    ...options,
    ...selectChecks(chosen),
    credentials: options.credentials ?? chosen.test?.credentials,
    contract: new Contract(document),
  });
}

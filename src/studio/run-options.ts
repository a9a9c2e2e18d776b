import path from 'node:path';
import { Contract } from '../contract/index.ts';
import type { RunOptions } from '../testing/index.ts';
import { loadBase } from './base/load-base.ts';
import { loadConfig } from './load-config.ts';
import { loadDescription } from './load-description.ts';
import { selectChecks } from './select-checks.ts';
import type { TestOptions } from './test-options.ts';

/**
 * What the engine needs for a test: the contract, and the conventions that its configuration chooses.
 *
 * @throws {SpecwrightError} when the spec cannot be read
 */
export async function runOptions(
  spec: string,
  { config, projectRoot, overlays, base, ...options }: TestOptions,
): Promise<RunOptions> {
  const file = path.resolve(spec);
  const chosen = config ?? (await loadConfig(path.dirname(file)));
  const { document } = await loadDescription(file, {
    projectRoot,
    overlays: overlays ?? chosen.overlays,
  });
  const contract = new Contract(document);
  const before = base ?? chosen.base;
  if (before !== undefined) {
    const earlier = await loadBase(file, before, {
      projectRoot,
      overlays: overlays ?? chosen.overlays,
    });
    contract.earlier = earlier === undefined ? undefined : new Contract(earlier);
  }
  return {
    ...options,
    ...selectChecks(chosen),
    setup: options.setup ?? chosen.test?.setup,
    teardown: options.teardown ?? chosen.test?.teardown,
    credentials: options.credentials ?? chosen.test?.credentials,
    contract,
  };
}

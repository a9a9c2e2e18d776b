import type { ConventionUnit } from '../convention/index.ts';
import type { Config } from './config.ts';
import { conventions } from './conventions.generated.ts';
import { selectFrom, type Selection } from './select-from.ts';

/**
 * The conventions of a preset, less those that the configuration switches off.
 *
 * @throws {ConfigError} when the configuration names a convention or an option that does not exist
 */
export function selectConventions(
  config: Config,
  registry: readonly ConventionUnit[] = conventions,
): Selection {
  return selectFrom(registry, config);
}

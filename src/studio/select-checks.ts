import type { ConventionUnit } from '../convention/index.ts';
import type { Config } from './config.ts';
import { conventions } from './conventions.generated.ts';
import { selectConventions, type Selection } from './select-conventions.ts';

/**
 * The conventions a running server is held to: those that a contract is held to, and every other one whose check
 * looks only at what the contract declares. What is declared is a promise, whether or not it was demanded.
 *
 * @throws {ConfigError} when the configuration names a convention or an option that does not exist
 */
export function selectChecks(
  config: Config,
  registry: readonly ConventionUnit[] = conventions,
): Selection {
  const { units, options } = selectConventions(config, registry);
  const chosen = new Set(units);
  const isHeld = (unit: ConventionUnit): boolean =>
    unit.check?.declared === true && config.conventions?.[unit.convention.id] !== false;
  return { units: registry.filter((unit) => chosen.has(unit) || isHeld(unit)), options };
}

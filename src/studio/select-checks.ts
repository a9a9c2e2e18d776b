import type { ConventionUnit } from '../convention/index.ts';
import type { Config } from './config.ts';
import { conventions } from './conventions.generated.ts';
import { selectConventions } from './select-conventions.ts';
import type { Selection } from './select-from.ts';

/** What a running server is held to. */
export interface CheckSelection extends Selection {
  /** Built-in checks that are not made, because no convention that is left owns them. */
  readonly without: readonly string[];
}

/**
 * The conventions a running server is held to: those that a contract is held to, and every other one whose check
 * looks only at what the contract declares. What is declared is a promise, whether or not it was demanded.
 *
 * @throws {ConfigError} when the configuration names a convention or an option that does not exist
 */
export function selectChecks(
  config: Config,
  registry: readonly ConventionUnit[] = conventions,
): CheckSelection {
  const { units, options } = selectConventions(config, registry);
  const chosen = new Set(units);
  const isOff = ({ convention }: ConventionUnit): boolean =>
    config.conventions?.[convention.id] === false;
  const owned = (of: readonly ConventionUnit[]): readonly string[] =>
    of.flatMap(({ convention }) => convention.owns ?? []);
  const kept = new Set(owned(registry.filter((unit) => !isOff(unit))));
  return {
    units: registry.filter(
      (unit) => chosen.has(unit) || (unit.check?.declared === true && !isOff(unit)),
    ),
    options,
    without: owned(registry.filter(isOff)).filter((id) => !kept.has(id)),
  };
}

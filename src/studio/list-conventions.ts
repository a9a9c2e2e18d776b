import type { ConventionUnit, PresetName } from '../convention/index.ts';
import { ConfigError } from './config-error.ts';
import { conventionFamily } from './convention-family.ts';
import { conventions } from './conventions.generated.ts';

export interface ListConventionsOptions {
  /** Only those of a preset. */
  readonly preset?: PresetName | undefined;
  /** Only those of a family: `errors`. */
  readonly family?: string | undefined;
}

/**
 * The conventions there are, by id.
 *
 * @throws {ConfigError} when there is no such family
 */
export function listConventions(
  { preset, family }: ListConventionsOptions = {},
  registry: readonly ConventionUnit[] = conventions,
): readonly ConventionUnit[] {
  const families = new Set(registry.map(({ convention }) => conventionFamily(convention.id)));
  if (family !== undefined && !families.has(family)) {
    throw new ConfigError(`There is no family of conventions \`${family}\`.`, {
      code: 'CONFIG_CONVENTION',
      hint: `Use one of: ${[...families].join(', ')}.`,
    });
  }
  return registry.filter(
    ({ convention: { id, presets } }) =>
      (preset === undefined || presets.includes(preset)) &&
      (family === undefined || conventionFamily(id) === family),
  );
}

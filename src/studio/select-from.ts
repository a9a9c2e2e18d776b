import {
  defaultOptions,
  PRESET_NAMES,
  PRESETS,
  type ConventionUnit,
  type Preset,
  type PresetName,
} from '../convention/index.ts';
import { assertOptions } from './assert-options.ts';
import { codeHint } from './code-hint.ts';
import type { Config } from './config.ts';
import { ConfigError } from './config-error.ts';

/** The conventions a contract is held to, with their options. */
export interface Selection {
  readonly units: readonly ConventionUnit[];
  readonly options: (conventionId: string) => Readonly<Record<string, unknown>>;
}

/**
 * The conventions of a preset out of those that there are, less those that the configuration switches off.
 *
 * @throws {ConfigError} when the configuration names a convention or an option that does not exist
 */
export function selectFrom(
  registry: readonly ConventionUnit[],
  config: Pick<Config, 'preset' | 'style' | 'conventions'>,
): Selection {
  const byId = new Map(registry.map((unit) => [unit.convention.id, unit]));
  for (const [id, choice] of Object.entries(config.conventions ?? {})) {
    const unit = byId.get(id);
    if (unit !== undefined) {
      if (choice !== false) assertOptions(unit.convention, choice);
      continue;
    }
    throw new ConfigError(`There is no convention \`${id}\`.`, {
      code: 'CONFIG_CONVENTION',
      hint: codeHint(id, byId.keys()),
    });
  }
  const preset: PresetName = config.preset ?? 'recommended';
  if (!PRESET_NAMES.includes(preset)) {
    throw new ConfigError(`There is no preset ${JSON.stringify(preset)}.`, {
      code: 'CONFIG_PRESET',
      hint: `Use one of: ${PRESET_NAMES.join(', ')}.`,
    });
  }
  const chosen = config.conventions ?? {};
  const { style }: Preset = PRESETS[preset];
  const styles = Object.entries({ ...style, ...config.style });
  return {
    units: registry.filter(
      ({ convention }) =>
        chosen[convention.id] !== false &&
        (convention.presets.includes(preset) || chosen[convention.id] !== undefined),
    ),
    options(id) {
      const unit = byId.get(id);
      const own = chosen[id];
      if (unit === undefined) return {};
      const names = Object.keys(unit.convention.options ?? {});
      const shared = Object.fromEntries(styles.filter(([name]) => names.includes(name)));
      return defaultOptions(unit.convention, { ...shared, ...(own === false ? {} : own) });
    },
  };
}

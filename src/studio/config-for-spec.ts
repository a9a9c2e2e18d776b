import type { PresetName } from '../convention/index.ts';
import type { Config } from './config.ts';
import { matchesFile } from './matches-file.ts';

/**
 * The configuration of one contract: overrides that match it are laid over the rest.
 *
 * @param preset wins over every other
 */
export function configForSpec(config: Config, spec: string, preset?: PresetName): Config {
  const matching = (config.lint?.overrides ?? []).filter(({ files }) => matchesFile(spec, files));
  const merged = matching.reduce<Config>(
    (base, override) => ({
      ...base,
      ...(override.preset === undefined ? {} : { preset: override.preset }),
      style: { ...base.style, ...override.style },
      conventions: { ...base.conventions, ...override.conventions },
    }),
    config,
  );
  return preset === undefined ? merged : { ...merged, preset };
}

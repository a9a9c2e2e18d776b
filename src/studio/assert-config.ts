import { isRecord } from '../shared/is-record.ts';
import type { Config } from './config.ts';
import { ConfigError } from './config-error.ts';

/** The settings there are; the value lists those below, where they have fixed names. */
const SETTINGS: Readonly<Record<string, readonly string[] | undefined>> = {
  preset: undefined,
  conventions: undefined,
  mock: ['port', 'host'],
  generate: ['out', 'targets'],
  test: ['credentials'],
};

/**
 * A setting that is misspelt would be ignored in silence.
 *
 * @throws {ConfigError} unless the value of a configuration file is a configuration
 */
export function assertConfig(value: unknown, file: string): asserts value is Config {
  const refuse = (message: string, hint: string): never => {
    throw new ConfigError(message, {
      code: 'CONFIG_SHAPE',
      hint,
      location: { file, line: 1, column: 1 },
    });
  };
  if (!isRecord(value)) {
    return refuse(
      'The configuration is not an object.',
      'Write `export default defineConfig({ … })`.',
    );
  }
  assertNames(value, Object.keys(SETTINGS), '');
  for (const [name, below] of Object.entries(SETTINGS)) {
    const setting = value[name];
    if (setting === undefined || name === 'preset') continue;
    if (!isRecord(setting)) {
      refuse(`The setting \`${name}\` is not an object.`, 'See the README for what it holds.');
    } else if (below !== undefined) assertNames(setting, below, `${name}.`);
  }

  function assertNames(
    record: Readonly<Record<string, unknown>>,
    names: readonly string[],
    prefix: string,
  ): void {
    const unknown = Object.keys(record).find((key) => !names.includes(key));
    if (unknown === undefined) return;
    const known = names.map((name) => `\`${prefix}${name}\``).join(', ');
    refuse(`There is no setting \`${prefix}${unknown}\`.`, `Use one of: ${known}.`);
  }
}

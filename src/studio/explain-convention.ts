import { readFile } from 'node:fs/promises';
import { packageRoot } from '../shared/package-root.ts';
import { ConfigError } from './config-error.ts';
import { conventions } from './conventions.generated.ts';

/**
 * What a convention agrees on, its options, and its documentation, for a terminal.
 *
 * @throws {ConfigError} when there is no such convention
 */
export async function explainConvention(id: string): Promise<string> {
  const convention = conventions.map((unit) => unit.convention).find((each) => each.id === id);
  if (convention === undefined) {
    throw new ConfigError(`There is no convention \`${id}\`.`, {
      code: 'CONFIG_CONVENTION',
      hint: 'List them with `specwright conventions`.',
    });
  }
  const readme = await readFile(new URL(`rulesets/${id}/README.md`, packageRoot()), 'utf8');
  const facts = [
    `severity  ${convention.severity}`,
    `presets   ${convention.presets.join(', ')}`,
    `since     ${convention.since}`,
    `sources   ${convention.sources.join('; ')}`,
  ];
  const options = Object.entries(convention.options ?? {}).map(
    ([name, { description, default: value }]) =>
      `option    ${name}: ${description} Default: ${JSON.stringify(value)}.`,
  );
  return `${readme.trimEnd()}\n\n${[...facts, ...options].join('\n')}\n`;
}

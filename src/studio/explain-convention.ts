import { codeHint } from './code-hint.ts';
import { ConfigError } from './config-error.ts';
import { conventions } from './conventions.generated.ts';
import { readDocumentation } from './read-documentation.ts';
import { sourceUrl } from './source-url.ts';

/**
 * What a convention agrees on, its options, and its documentation, for a terminal. Of a rule of Spectral's own
 * OpenAPI ruleset, what Spectral says about it and where it says more.
 *
 * @throws {ConfigError} when there is no such convention or rule
 */
export async function explainConvention(id: string): Promise<string> {
  const convention = conventions.map((unit) => unit.convention).find((each) => each.id === id);
  if (convention === undefined) return explainStockRule(id);
  const facts = [
    `severity  ${convention.severity}`,
    `presets   ${convention.presets.join(', ')}`,
    `since     ${convention.since}`,
    ...convention.sources.map((source) =>
      `source    ${[source, sourceUrl(source)].join(' ')}`.trimEnd(),
    ),
  ];
  const options = Object.entries(convention.options ?? {}).map(
    ([name, { description, default: value }]) =>
      `option    ${name}: ${description} Default: ${JSON.stringify(value)}.`,
  );
  return `${readDocumentation(id)}\n\n${[...facts, ...options].join('\n')}\n`;
}

async function explainStockRule(code: string): Promise<string> {
  // On its own: it brings Spectral, which takes a while to load.
  const { stockRule } = await import('../lint/stock-rule.ts');
  const rule = stockRule(code);
  if (rule === undefined) {
    throw new ConfigError(`There is no convention \`${code}\`.`, {
      code: 'CONFIG_CONVENTION',
      hint: codeHint(
        code,
        conventions.map((unit) => unit.convention.id),
      ),
    });
  }
  return `# ${code}\n\n${rule.description}\n\nA rule of Spectral's own OpenAPI ruleset (\`spectral:oas\`).\n\nsource    ${rule.documentation}\n`;
}

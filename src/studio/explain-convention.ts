import type { ConventionUnit } from '../convention/index.ts';
import { codeHint } from './code-hint.ts';
import { ConfigError } from './config-error.ts';
import { conventions } from './conventions.generated.ts';
import { readDocumentation } from './read-documentation.ts';
import { sourceUrl } from './source-url.ts';

/**
 * What a convention agrees on, its options, its documentation and its tests, for a terminal. Of a rule of Spectral's own
 * OpenAPI ruleset, what Spectral says about it and where it says more.
 *
 * @throws {ConfigError} when there is no such convention or rule
 */
export async function explainConvention(id: string): Promise<string> {
  const unit = conventions.find(({ convention }) => convention.id === id);
  if (unit === undefined) return explainStockRule(id);
  const { convention } = unit;
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
  const tests = await testFacts(unit);
  return `${readDocumentation(id)}\n\n${[...facts, ...options, ...tests].join('\n')}\n`;
}

/** By which checks a running server is held to it, or why by none. */
async function testFacts({ convention, check }: ConventionUnit): Promise<readonly string[]> {
  const { owns = [], heldBy = [], untested } = convention;
  if (untested !== undefined) return [`untested  ${untested}`];
  // On its own: the engine of the tests takes a while to load.
  const { builtInChecks } = await import('../testing/index.ts');
  const clauses = new Map([
    ...builtInChecks.map(({ id, clause }) => [id, clause] as const),
    ...conventions.map((unit) => [unit.convention.id, unit.convention.summary] as const),
  ]);
  return [
    ...(check === undefined ? [] : ['tested    by a check of its own']),
    ...owns.map((id) => `tested    by ${id}: ${clauses.get(id)}`),
    ...heldBy.map((id) => `tested    among others by ${id}: ${clauses.get(id)}`),
  ];
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

import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoadedRuleset, RulesetSeverity } from '../lint/index.ts';
import { SpecwrightError } from '../shared/specwright-error.ts';
import { findProjectRoot } from '../spec/index.ts';
import { ConfigError } from './config-error.ts';

/** A ruleset by its name, also with how many of its rules are on, as Spectral's `extends` has it. */
export type RulesetChoice = string | readonly [name: string, severity: RulesetSeverity];

const FOUND = ['.spectral', 'spectral'].flatMap((name) =>
  ['yaml', 'yml', 'json', 'js', 'mjs'].map((extension) => `${name}.${extension}`),
);

const OWASP_PACKAGE = '@stoplight/spectral-owasp-ruleset';

/** The file of the conventions as a ruleset: in TypeScript where Specwright itself is. */
const OWN_MODULES = new Map([
  [
    'specwright/ruleset',
    fileURLToPath(new URL(`./ruleset${path.extname(import.meta.url)}`, import.meta.url)),
  ],
]);

/**
 * The Spectral rulesets that a contract is held to beside the conventions: those that are named, else the one that the
 * repository has. Spectral is loaded only when there are any.
 *
 * @param names `spectral:oas`, `owasp`, absolute paths of files, or packages as the contract's folder sees them
 * @throws {SpecwrightError} when one cannot be read
 */
export async function loadRulesets(
  spec: string,
  names: readonly RulesetChoice[] | undefined,
  projectRoot: string = findProjectRoot(spec),
): Promise<readonly LoadedRuleset[]> {
  const chosen = names ?? findRuleset(spec, projectRoot);
  if (chosen.length === 0) return [];
  const { loadRuleset } = await import('../lint/rulesets/load-ruleset.ts');
  const folder = path.dirname(spec);
  return Promise.all(
    chosen.map(async (choice) => {
      const [name, severity] = typeof choice === 'string' ? [choice] : choice;
      const options = { spec, folder, severity, ownModules: OWN_MODULES };
      if (name !== 'owasp') return loadRuleset(name, options);
      return loadRuleset(OWASP_PACKAGE, options).catch((error: unknown) => {
        if (!(error instanceof SpecwrightError) || error.code !== 'RULESET_MISSING') throw error;
        throw new ConfigError('The OWASP ruleset is not installed.', {
          code: 'RULESET_OWASP',
          hint: `Install it: \`npm install --save-dev ${OWASP_PACKAGE}\`.`,
          cause: error,
        });
      });
    }),
  );
}

/** The closest one at or above the contract, within its project. */
function findRuleset(spec: string, root: string): readonly string[] {
  for (let folder = path.dirname(spec); ; folder = path.dirname(folder)) {
    const file = FOUND.map((name) => path.join(folder, name)).find((name) => existsSync(name));
    if (file !== undefined) return [file];
    if (folder === root || path.dirname(folder) === folder) return [];
  }
}

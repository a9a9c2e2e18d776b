import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Ruleset } from '../lint/index.ts';
import { findProjectRoot } from '../spec/index.ts';
import { ConfigError } from './config-error.ts';

const FOUND = [
  '.spectral.yaml',
  '.spectral.yml',
  '.spectral.json',
  '.spectral.js',
  '.spectral.mjs',
];

const OWASP_PACKAGE = '@stoplight/spectral-owasp-ruleset';

/**
 * The Spectral rulesets that a contract is held to beside the conventions: those that are named, else the one that the
 * repository has. Spectral is loaded only when there are any.
 *
 * @param names `spectral:oas`, `owasp`, files relative to the process, or packages as the contract's folder sees them
 * @throws {SpecwrightError} when one cannot be read
 */
export async function loadRulesets(
  spec: string,
  names: readonly string[] | undefined,
): Promise<readonly Ruleset[]> {
  const chosen = names ?? findRuleset(spec);
  if (chosen.length === 0) return [];
  const { loadRuleset } = await import('../lint/rulesets/load-ruleset.ts');
  const folder = path.dirname(spec);
  const named = { 'specwright/ruleset': async () => (await import('./ruleset.ts')).default };
  return Promise.all(
    chosen.map(async (name) => {
      if (name !== 'owasp')
        return loadRuleset(isFile(name) ? path.resolve(name) : name, folder, named);
      return loadRuleset(OWASP_PACKAGE, folder).catch((error: unknown) => {
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
function findRuleset(spec: string): readonly string[] {
  const root = findProjectRoot(spec);
  for (let folder = path.dirname(spec); ; folder = path.dirname(folder)) {
    const file = FOUND.map((name) => path.join(folder, name)).find((name) => existsSync(name));
    if (file !== undefined) return [file];
    if (folder === root || path.dirname(folder) === folder) return [];
  }
}

function isFile(name: string): boolean {
  return /^[./]|\.(ya?ml|json|[cm]?js)$/i.test(name) || path.isAbsolute(name);
}

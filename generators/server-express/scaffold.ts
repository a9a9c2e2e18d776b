import { packageVersion } from '../../src/shared/package-version.ts';
import { words } from '../../src/shared/words.ts';
import type { GenerateContext, GeneratedFile } from '../../src/generate/index.ts';
import { describeSecurity } from './describe-security.ts';
import { handlerGroups } from './handler-groups.ts';

/** What a team starts from: written once, then theirs. */
export async function scaffold({
  contract,
  render,
  specPath,
  targets,
}: GenerateContext): Promise<GeneratedFile[]> {
  const groups = handlerGroups(contract);
  const schemes = describeSecurity(contract);
  const name = words(contract.title)
    .map((word) => word.replaceAll(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '')
    .join('-');
  const quoted = /^[\w./-]+$/.test(specPath) ? specPath : JSON.stringify(specPath);
  const files: Readonly<Record<string, string>> = {
    'package.json': render('scaffold/package', {
      name: name === '' ? 'api' : name,
      generate: `specwright generate ${quoted} --out . --target ${targets.join(',')}`,
      version: `^${await packageVersion()}`,
    }),
    'tsconfig.json': render('scaffold/tsconfig', {}),
    'server.ts': render('scaffold/server', { groups, schemes }),
    ...(schemes.length > 0 ? { 'security.ts': render('scaffold/security', { schemes }) } : {}),
    ...Object.fromEntries(
      groups.map((group) => [`handlers/${group.file}.ts`, render('scaffold/handlers', { group })]),
    ),
  };
  return Object.entries(files).map(([path, content]) => ({ path, content, ownership: 'owned' }));
}

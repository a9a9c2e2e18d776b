import type { GenerateContext, GeneratedFile } from '../../src/generate/index.ts';
import { describeSecurity } from './describe-security.ts';
import { handlerGroups } from './handler-groups.ts';

/** What a team starts from: written once, then theirs. */
export function scaffold({ contract, render }: GenerateContext): GeneratedFile[] {
  const groups = handlerGroups(contract);
  const schemes = describeSecurity(contract);
  const files: Readonly<Record<string, string>> = {
    'tsconfig.json': render('scaffold/tsconfig', {}),
    'server.ts': render('scaffold/server', { groups, schemes }),
    ...(schemes.length > 0 ? { 'security.ts': render('scaffold/security', { schemes }) } : {}),
    ...Object.fromEntries(
      groups.map((group) => [`handlers/${group.file}.ts`, render('scaffold/handlers', { group })]),
    ),
  };
  return Object.entries(files).map(([path, content]) => ({ path, content, ownership: 'owned' }));
}

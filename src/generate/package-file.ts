import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../shared/package-root.ts';
import { quoteShell } from '../shared/quote-shell.ts';
import { words } from '../shared/words.ts';
import type { GeneratedFile } from './generated-file.ts';
import type { PackagePart } from './package-part.ts';

export interface PackageOptions {
  /** Title of the contract. */
  readonly title: string;
  readonly parts: readonly PackagePart[];
  readonly targets: readonly string[];
  readonly specPath: string;
  readonly out: string;
  /** Specwright's own. */
  readonly version: string;
}

/** The package.json a project starts with: what its targets need, and the command that made it. */
export function packageFile(options: PackageOptions): GeneratedFile {
  const { title, parts, targets, specPath, out, version } = options;
  const generate = `specwright generate ${quoteShell(specPath)} --out . --target ${targets.join(',')}`;
  const merged = (field: keyof PackagePart): Record<string, string> =>
    Object.assign({}, ...parts.map((part) => part[field] ?? {})) as Record<string, string>;
  const manifest = {
    name: packageName(title),
    version: '0.0.0',
    private: true,
    type: 'module',
    engines: { node: '>=22.18' },
    scripts: { ...merged('scripts'), generate },
    dependencies: sorted(merged('dependencies')),
    devDependencies: sorted({ ...merged('devDependencies'), specwright: dependency(out, version) }),
  };
  return {
    path: 'package.json',
    content: `${JSON.stringify(manifest, null, 2)}\n`,
    ownership: 'owned',
  };
}

function packageName(title: string): string {
  const parts = words(title).map((word) => word.replaceAll(/[^a-z0-9]/g, ''));
  return parts.filter((part) => part !== '').join('-') || 'api';
}

/** A Specwright that runs from its own repository may be ahead of every published version. */
function dependency(out: string, version: string): string {
  const root = fileURLToPath(packageRoot());
  if (root.split(path.sep).includes('node_modules')) return `^${version}`;
  return `file:${path.relative(out, root).replaceAll('\\', '/')}`;
}

function sorted(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

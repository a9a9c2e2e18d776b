import { readdirSync } from 'node:fs';
import { packageRoot } from '../shared/package-root.ts';
import { readText } from './read-text.ts';

/** The files of `templates/<target>/runtime`, by name, tests left out. */
export function runtimeFiles(target: string): ReadonlyMap<string, string> {
  const folder = new URL(`templates/${target}/runtime/`, packageRoot());
  const names = readdirSync(folder).filter((name) => /(?<!\.test)\.ts$/.test(name));
  return new Map(names.sort().map((name) => [name, readText(new URL(name, folder))]));
}

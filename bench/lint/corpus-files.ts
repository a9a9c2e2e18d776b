import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** The corpus: `SPECWRIGHT_CORPUS`, a folder of OpenAPI files and of folders that each hold one in many files. */
export function corpusFiles(names: readonly string[]): readonly string[] {
  const given = names.length > 0 ? names : [process.env['SPECWRIGHT_CORPUS'] ?? ''];
  if (given.includes('')) {
    throw new Error('Name OpenAPI files or a folder of them, or set SPECWRIGHT_CORPUS to one.');
  }
  return given
    .flatMap((name) => (statSync(name).isDirectory() ? specsIn(name) : [name]))
    .map((name) => path.resolve(name));
}

function specsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (!entry.isDirectory()) return isSpec(name) ? [name] : [];
    return readdirSync(name)
      .map((file) => path.join(name, file))
      .filter((file) => isSpec(file) && statSync(file).size > 50_000);
  });
}

function isSpec(name: string): boolean {
  return /\.(ya?ml|json)$/.test(name);
}

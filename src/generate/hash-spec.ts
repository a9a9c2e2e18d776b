import path from 'node:path';
import type { Contract } from '../contract/index.ts';
import { hashText } from './hash-text.ts';

/** SHA-256 of the description's files, by their paths relative to the root one: the same wherever they stand. */
export function hashSpec({ document }: Contract): string {
  const root = path.dirname(document.root.path);
  const files = [...document.files.values()].map((file) => [
    path.relative(root, file.path).replaceAll('\\', '/'),
    hashText(file.text),
  ]);
  return hashText(JSON.stringify(files.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))));
}

import path from 'node:path';
import { printable } from '../shared/printable.ts';

/** A file as people name it: relative to where they are, unless it lies elsewhere. */
export function relativePath(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  return printable(relative.startsWith('..') ? file : relative);
}

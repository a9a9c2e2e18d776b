import { existsSync } from 'node:fs';
import path from 'node:path';

const MARKERS = ['.git', 'package.json', 'specwright.config.ts', 'specwright.config.js'];

/** The closest folder at or above a file that holds a project; the file's own folder where there is none. */
export function findProjectRoot(file: string): string {
  const start = path.dirname(file);
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (MARKERS.some((marker) => existsSync(path.join(folder, marker)))) return folder;
    if (path.dirname(folder) === folder) return start;
  }
}

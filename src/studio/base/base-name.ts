import { existsSync } from 'node:fs';
import path from 'node:path';

/** What a contract is compared with, as it was written relative to a folder: a file there, else a revision. */
export function baseName(name: string, folder: string): string {
  const file = path.resolve(folder, name);
  return existsSync(file) ? file : name;
}

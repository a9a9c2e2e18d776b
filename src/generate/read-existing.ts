import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The text of a file below `out`, or `undefined` where there is none. */
export async function readExisting(out: string, file: string): Promise<string | undefined> {
  try {
    return await readFile(path.join(out, file), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

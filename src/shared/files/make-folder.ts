import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a folder and those above it. Node's own recursive `mkdir` never returns where a file system denies that
 * a parent exists which it will not let be made, as `/proc` does.
 *
 * @throws the file system's error
 */
export async function makeFolder(folder: string): Promise<void> {
  const code = await make(folder);
  if (code !== 'ENOENT') return;
  const parent = path.dirname(folder);
  if (parent !== folder) await makeFolder(parent);
  await mkdir(folder);
}

/** `ENOENT` when the parent is missing; nothing when the folder is there now. */
async function make(folder: string): Promise<'ENOENT' | undefined> {
  try {
    await mkdir(folder);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return code;
    const isFolder = await stat(folder)
      .then((found) => found.isDirectory())
      .catch(() => false);
    if (isFolder) return undefined;
    throw error;
  }
}

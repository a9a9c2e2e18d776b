import { chmod, copyFile, mkdtemp, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from './make-folder.ts';
import { WriteError } from './write-error.ts';

/** New texts by path relative to `out`; `undefined` removes the file. */
export type Changes = ReadonlyMap<string, string | undefined>;

/**
 * Brings all changes about, or none: new texts and copies of the old ones are written aside first, so that a
 * full disk stops the run before anything is touched; then each file is replaced by one renaming, and put
 * back when another one cannot be. The order of `changes` is kept, and so is the mode of a file.
 *
 * @throws {WriteError} when the file system refuses
 */
export async function applyChanges(out: string, changes: Changes): Promise<void> {
  const staging = await makeStaging(out).catch((error: unknown) => {
    throw new WriteError(out, error);
  });
  const undo: (() => Promise<void>)[] = [];
  try {
    const steps = [...changes].map(([file, text], index) => ({
      target: path.join(out, file),
      fresh: text === undefined ? undefined : path.join(staging, `new-${index}`),
      saved: path.join(staging, `old-${index}`),
      text: text ?? '',
    }));
    const replaced = new Set<string>();
    for (const { target, fresh, saved, text } of steps) {
      if (fresh !== undefined) await writeFile(fresh, text);
      if (!(await copy(target, saved))) continue;
      replaced.add(target);
      if (fresh !== undefined) await chmod(fresh, (await stat(target)).mode);
    }
    for (const { target, fresh, saved } of steps) {
      if (fresh === undefined) await rm(target);
      else {
        await makeFolder(path.dirname(target));
        await rename(fresh, target);
      }
      undo.push(() => (replaced.has(target) ? rename(saved, target) : rm(target)));
    }
  } catch (error) {
    for (const step of undo.toReversed()) await step();
    throw new WriteError(out, error);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  for (const [file, text] of changes) {
    if (text === undefined) await removeEmptyFolders(out, path.dirname(file));
  }
}

async function makeStaging(out: string): Promise<string> {
  await makeFolder(out);
  return mkdtemp(path.join(out, '.specwright-'));
}

/** Whether there was a file to copy. */
async function copy(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function removeEmptyFolders(out: string, folder: string): Promise<void> {
  for (let at = folder; at !== '.'; at = path.dirname(at)) {
    const isEmpty = await rmdir(path.join(out, at)).then(
      () => true,
      () => false,
    );
    if (!isEmpty) return;
  }
}

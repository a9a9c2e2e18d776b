import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { applyChanges } from '../shared/files/apply-changes.ts';
import { SpecwrightError } from '../shared/specwright-error.ts';
import type { FixedFile } from './fix.ts';

/**
 * Writes fixed files, all or none; what a symbolic link leads to is written, not the link.
 *
 * @throws {SpecwrightError} when a file has changed since it was read, or the file system refuses
 */
export async function writeFixes(files: readonly FixedFile[]): Promise<void> {
  if (files.length === 0) return;
  const changes = new Map<string, string>();
  for (const { path: file, before, after } of files) {
    const target = await realpath(file);
    const now = await readFile(target, 'utf8');
    const mark = now.startsWith('\uFEFF') ? '\uFEFF' : '';
    if (now !== `${mark}${before}`) {
      throw new SpecwrightError(`${file} has changed while it was being fixed.`, {
        code: 'FIX_CHANGED',
        hint: 'Run the command again; nothing was written.',
        location: { file, line: 1, column: 1 },
      });
    }
    changes.set(target, `${mark}${after}`);
  }
  const folder = commonFolder([...changes.keys()]);
  await applyChanges(
    folder,
    new Map([...changes].map(([file, text]) => [path.relative(folder, file), text])),
  );
}

function commonFolder(files: readonly string[]): string {
  const [first = '', ...others] = files.map((file) => path.dirname(file));
  return others.reduce((folder, other) => {
    let common = folder;
    while (common !== other && !`${other}${path.sep}`.startsWith(withSeparator(common)))
      common = path.dirname(common);
    return common;
  }, first);
}

function withSeparator(folder: string): string {
  return folder.endsWith(path.sep) ? folder : `${folder}${path.sep}`;
}

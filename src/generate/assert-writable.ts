import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { GenerateError } from './generate-error.ts';

/**
 * Makes sure that writing `file` below `out` touches nothing outside: what stands on the way are plain
 * folders, what stands at its end a plain file, and nothing is a symbolic link.
 *
 * @throws {GenerateError} naming what is in the way
 */
export async function assertWritable(out: string, file: string): Promise<void> {
  const parts = file.split('/');
  for (let depth = 1; depth <= parts.length; depth += 1) {
    const step = parts.slice(0, depth);
    const stats = await lstat(path.join(out, ...step)).catch(() => undefined);
    if (stats === undefined) return;
    const wanted = depth === parts.length ? 'file' : 'folder';
    if (wanted === 'file' ? stats.isFile() : stats.isDirectory()) continue;
    throw new GenerateError(`\`${step.join('/')}\` is no plain ${wanted}.`, {
      code: 'GENERATE_PATH',
      hint: `Move it away: \`${file}\` is to be written, and links are not followed.`,
    });
  }
}

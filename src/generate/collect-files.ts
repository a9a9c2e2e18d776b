import { GenerateError } from './generate-error.ts';
import { finishFile } from './finish-file.ts';
import type { GeneratedFile } from './generated-file.ts';
import { isSafePath } from './is-safe-path.ts';
import { MANIFEST_PATH } from './manifest.ts';

/** A file with the target it comes from and the text to write. */
export interface FinishedFile extends GeneratedFile {
  readonly target: string;
}

/**
 * Finished files of several targets, by path.
 *
 * @throws {GenerateError} when a path leaves the output folder, is not where its ownership says, or is taken
 */
export async function collectFiles(
  files: readonly FinishedFile[],
  header: string,
): Promise<ReadonlyMap<string, FinishedFile>> {
  const taken = new Set([MANIFEST_PATH]);
  for (const { path, ownership, target } of files) {
    // Compared without case: some file systems know none.
    const key = path.toLowerCase();
    const isBelow = key.startsWith('generated/');
    if (isSafePath(path) && isBelow === (ownership === 'generated') && !taken.has(key)) {
      taken.add(key);
      continue;
    }
    throw new GenerateError(`Target \`${target}\` may not write ${ownership} \`${path}\`.`, {
      code: 'GENERATE_PATH',
      hint: taken.has(key)
        ? 'Another file has that path already: rename one of the two.'
        : 'Generated files stand below `generated/`, owned ones elsewhere in the output folder.',
    });
  }
  const finished = await Promise.all(
    files.map(async (file) => ({ ...file, content: await finishFile(file, header) })),
  );
  return new Map(finished.map((file) => [file.path, file]));
}

import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { SpecError } from './spec-error.ts';

/**
 * Refuses what a reference may not lead to: the network, and whatever is not in the project. A symbolic link
 * counts as what it points at, or a contract from elsewhere could print the files of whoever reads it.
 *
 * @throws {SpecError} without a location: it is wrong at the `$ref`
 */
export async function assertReadable(target: string, projectRoot: string): Promise<void> {
  if (!path.isAbsolute(target) || target.startsWith('//')) {
    throw new SpecError(`The remote reference \`${target}\` is not followed.`, {
      code: 'SPEC_REF_REMOTE',
      hint: 'Copy that file into the repository and reference it by its relative path.',
    });
  }
  if (isInside(target, projectRoot)) {
    // What does not exist on disk may stand among the texts that were handed in; else reading it says so.
    const real = await realpath(target).catch(() => undefined);
    if (real === undefined || isInside(real, await realpath(projectRoot))) return;
  }
  throw new SpecError(
    `The reference to \`${target}\` leads out of the project \`${projectRoot}\`.`,
    {
      code: 'SPEC_REF_OUTSIDE',
      hint: 'Move the file into the project, or name a wider one with `--project-root`.',
    },
  );
}

function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

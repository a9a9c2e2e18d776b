import path from 'node:path';
import { BaseError } from './base-error.ts';
import { GitBlobs } from './git-blobs.ts';
import { runGit } from './run-git.ts';

/** The files of a repository as they were. */
export interface Revision {
  /** The text of a file; `undefined` where there was none. */
  readonly find: (file: string) => Promise<string | undefined>;
  readonly end: () => void;
}

/**
 * A repository as it was where the current branch left a revision: what others have done to that one since is no change
 * of this branch.
 *
 * @throws {BaseError} when there is no such revision, or no repository
 */
export async function readRevision(name: string, folder: string): Promise<Revision> {
  const commit = await forkPoint(name, folder);
  // The folder may be reached through links that git does not know of, so that it is asked.
  const prefix = await runGit(folder, 'rev-parse', '--show-prefix');
  const blobs = new GitBlobs(folder);
  return {
    find(file) {
      const below = path.relative(folder, file).split(path.sep).join('/');
      return blobs.read(commit, path.posix.join(prefix, below));
    },
    end: () => blobs.end(),
  };
}

async function forkPoint(name: string, folder: string): Promise<string> {
  try {
    const commit = await runGit(
      folder,
      'rev-parse',
      '--verify',
      '--end-of-options',
      `${name}^{commit}`,
    );
    // Histories that have nothing in common have no such place.
    return await runGit(folder, 'merge-base', 'HEAD', commit).catch(() => commit);
  } catch (error) {
    throw new BaseError(`There is no contract to compare with at \`${name}\`.`, {
      code: 'BASE_UNKNOWN',
      hint: 'Name a file, or a revision that this repository has: a shallow clone has few, and `git fetch` brings more.',
      cause: error,
    });
  }
}

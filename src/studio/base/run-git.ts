import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * What a git command prints, without the end of the line.
 *
 * @throws when git is not there, or fails
 */
export async function runGit(folder: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', ['-C', folder, ...args], {
    timeout: 30_000,
  });
  return stdout.trimEnd();
}

import { readFile } from 'node:fs/promises';
import { own } from '../shared/own.ts';
import { SpecError } from './spec-error.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EISDIR: 'it is a folder',
  EACCES: 'permission is denied',
  ENOTDIR: 'a part of its path is not a folder',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'it is a symbolic link that leads in a circle',
};

/**
 * The text of a file, as UTF-8 without a byte order mark.
 *
 * @throws {SpecError}
 */
export async function readSource(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    const reason =
      REASONS[String(own(error, 'code'))] ??
      (error instanceof TypeError ? 'it is not UTF-8 text' : String(error));
    throw new SpecError(`Cannot read ${file}: ${reason}.`, {
      code: 'SPEC_UNREADABLE',
      hint: 'Name an existing OpenAPI file in YAML or JSON.',
      location: { file, line: 1, column: 1 },
      cause: error,
    });
  }
}

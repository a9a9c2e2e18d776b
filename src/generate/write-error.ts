import { own } from '../shared/own.ts';
import { GenerateError } from './generate-error.ts';

const REASONS: Readonly<Record<string, string>> = {
  EEXIST: 'there is a file of that name',
  ENOTDIR: 'a part of its path is not a folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ENOENT: 'a folder above it cannot be made',
};

/** Why nothing can be written to a folder, of an error of the file system. */
export function writeError(out: string, error: unknown): GenerateError {
  const reason = REASONS[String(own(error, 'code'))] ?? String(error);
  return new GenerateError(`Cannot write to ${out}: ${reason}.`, {
    code: 'GENERATE_WRITE',
    hint: 'Name a folder that can be written to; what was there is as it was.',
    cause: error,
  });
}

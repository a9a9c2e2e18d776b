import { own } from '../own.ts';
import { SpecwrightError } from '../specwright-error.ts';

const REASONS: Readonly<Record<string, string>> = {
  EEXIST: 'there is a file of that name',
  ENOTDIR: 'a part of its path is not a folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
};

/** The file system refuses what is to be written; what was there is as it was. */
export class WriteError extends SpecwrightError {
  /** @param cause the error of the file system */
  constructor(folder: string, cause: unknown) {
    const reason = REASONS[String(own(cause, 'code'))] ?? String(cause);
    super(`Cannot write to ${folder}: ${reason}.`, {
      code: 'WRITE_FAILED',
      hint: 'Name a folder that can be written to; what was there is as it was.',
      cause,
    });
  }
}

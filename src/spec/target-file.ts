import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodePercent } from '../shared/decode-percent.ts';

/**
 * The file that a reference leads to: an absolute path, or a remote URL as it stands; `undefined` where it stays
 * in the file that holds it.
 *
 * @param from absolute path of the file that holds the reference
 */
export function targetFile(from: string, ref: string): string | undefined {
  const [filePart = ''] = ref.split('#', 1);
  if (filePart === '') return undefined;
  if (/^file:/i.test(filePart)) return pathOf(filePart);
  // One letter is a drive, not a scheme.
  if (/^([a-z][a-z\d+.-]+:|\/\/)/i.test(filePart)) return filePart;
  return path.resolve(path.dirname(from), decodePercent(filePart));
}

/** A malformed URL stays as it is: nothing will be found there, and the message shows what was written. */
function pathOf(url: string): string {
  try {
    return fileURLToPath(url);
  } catch {
    return url;
  }
}

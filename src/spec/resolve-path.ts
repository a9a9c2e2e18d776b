import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodePercent } from '../shared/decode-percent.ts';

/**
 * The absolute path of a file that is named by a relative reference or a `file:` URL.
 *
 * @param from absolute path of the file that holds the reference
 */
export function resolvePath(from: string, reference: string): string {
  return /^file:/i.test(reference)
    ? pathOf(reference)
    : path.resolve(path.dirname(from), decodePercent(reference));
}

/** A malformed URL stays as it is: nothing will be found there, and the message shows what was written. */
function pathOf(url: string): string {
  try {
    return fileURLToPath(url);
  } catch {
    return url;
  }
}

import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The file that a reference leads to: an absolute path, or a remote URL as it stands; `undefined` where it stays
 * in the file that holds it.
 *
 * @param from absolute path of the file that holds the reference
 */
export function targetFile(from: string, ref: string): string | undefined {
  const [filePart = ''] = ref.split('#', 1);
  if (filePart === '') return undefined;
  if (/^file:/i.test(filePart)) return attempt(fileURLToPath, filePart);
  // One letter is a drive, not a scheme.
  if (/^([a-z][a-z\d+.-]+:|\/\/)/i.test(filePart)) return filePart;
  return path.resolve(path.dirname(from), decodePercent(filePart));
}

/** A malformed URL stays as it is: nothing will be found there, and the message shows what was written. */
function attempt(convert: (text: string) => string, text: string): string {
  try {
    return convert(text);
  } catch {
    return text;
  }
}

import { resolvePath } from './resolve-path.ts';

/**
 * The file that a reference leads to: an absolute path, or a remote URL as it stands; `undefined` where it stays
 * in the file that holds it.
 *
 * @param from absolute path of the file that holds the reference
 */
export function targetFile(from: string, ref: string): string | undefined {
  if (ref.startsWith('#')) return undefined;
  const [filePart = ''] = ref.split('#', 1);
  if (filePart === '') return undefined;
  // One letter is a drive, not a scheme.
  const isRemote = /^([a-z][a-z\d+.-]+:|\/\/)/i.test(filePart) && !/^file:/i.test(filePart);
  return isRemote ? filePart : resolvePath(from, filePart);
}

import { createHash } from 'node:crypto';

/** SHA-256 in hex. Line ends do not count: git may check a file out with others than it was written with. */
export function hashText(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
}

import { decodePercent } from './decode-percent.ts';
import type { JsonPath } from './json-path.ts';

/**
 * Keys of an RFC 6901 JSON Pointer. A URI fragment (`#/a%20b`, section 6) is percent-decoded first;
 * a malformed escape is kept as it stands, because real descriptions contain raw `%`.
 */
export function parsePointer(pointer: string): JsonPath {
  const text = pointer.startsWith('#') ? decodePercent(pointer.slice(1)) : pointer;
  if (text === '') return [];
  return text
    .replace(/^\//, '')
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

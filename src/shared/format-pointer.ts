import type { JsonPath } from './json-path.ts';

/** RFC 6901 JSON Pointer of a path, as a string (`''` for the whole document). */
export function formatPointer(path: JsonPath): string {
  let pointer = '';
  for (const key of path) pointer += `/${typeof key === 'string' ? escape(key) : key}`;
  return pointer;
}

/** Few keys have anything to escape, and a large description formats millions of them. */
function escape(key: string): string {
  return /[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
}

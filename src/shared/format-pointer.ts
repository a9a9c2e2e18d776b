import type { JsonPath } from './json-path.ts';

/** RFC 6901 JSON Pointer of a path, as a string (`''` for the whole document). */
export function formatPointer(path: JsonPath): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

import { isRecord } from '../../shared/is-record.ts';
import type { JsonPath } from '../../shared/json-path.ts';

/** A copy of a JSON value with what stands at a path replaced; taken away where `replacement` is `undefined`. */
export function replaceAt(value: unknown, path: JsonPath, replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) =>
      index === Number(key) ? replaceAt(item, rest, replacement) : item,
    );
  }
  const object = isRecord(value) ? value : {};
  const child = replaceAt(Object.hasOwn(object, key) ? object[key] : undefined, rest, replacement);
  const others = Object.entries(object).filter(([name]) => name !== String(key));
  return Object.fromEntries(child === undefined ? others : [...others, [String(key), child]]);
}

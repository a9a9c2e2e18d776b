import type { JsonPath } from '../../shared/json-path.ts';
import { own } from '../../shared/own.ts';

/** Whether a value has something at a path. */
export function hasPath(value: unknown, path: JsonPath): boolean {
  const [key, ...rest] = path;
  if (key === undefined) return value !== undefined;
  const child: unknown = Array.isArray(value) ? value[Number(key)] : own(value, String(key));
  return child !== undefined && hasPath(child, rest);
}

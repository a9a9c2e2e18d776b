import type { JsonSchema } from '../../contract/index.ts';
import { isSame } from '../../shared/is-same.ts';
import { own } from '../../shared/own.ts';
import type { Make } from './making.ts';
import { pick } from './pick.ts';

/** One of the values that a schema lists; `null` only where it is the only one. */
export function enumerated(schema: JsonSchema, values: readonly unknown[]): Make {
  const typed = values.filter(
    (value) => isOfType(value, schema['type']) && !isExcluded(value, schema),
  );
  const filled = typed.filter((value) => value !== null);
  const allowed = [filled, typed, values].find(({ length }) => length > 0) ?? [null];
  return ({ random }) => pick(random, allowed);
}

function isOfType(value: unknown, type: unknown): boolean {
  if (Array.isArray(type)) return type.some((each) => isOfType(value, each));
  if (type === undefined) return true;
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'null') return value === null;
  return typeof value === type && value !== null && !Array.isArray(value);
}

/** Whether a value is one that the schema rules out by `not`. */
function isExcluded(value: unknown, { not }: JsonSchema): boolean {
  const listed = own(not, 'enum');
  const excluded = [
    ...(Array.isArray(listed) ? listed : []),
    ...(own(not, 'const') === undefined ? [] : [own(not, 'const')]),
  ];
  return excluded.some((other) => isSame(other, value));
}

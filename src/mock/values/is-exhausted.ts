import { referenceName } from '../../contract/index.ts';
import { own } from '../../shared/own.ts';

/** How often a schema may stand within itself in generated data. */
const MOST_ROUNDS = 2;

/** Whether a schema leads once more to what was gone through, by name, often enough on the way to it. */
export function isExhausted(schema: unknown, followed: readonly string[]): boolean {
  const parts = own(schema, 'allOf');
  if (Array.isArray(parts) && parts.some((part) => isExhausted(part, followed))) return true;
  const name = referenceName(own(schema, '$ref'));
  return followed.filter((other) => other === name).length > MOST_ROUNDS;
}

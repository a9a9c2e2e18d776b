import { own } from '../../shared/own.ts';

/** How often a schema may stand within itself in generated data. */
const MOST_ROUNDS = 2;

/** Whether a schema leads once more to where the references on the way to it have led often enough. */
export function isExhausted(schema: unknown, followed: readonly string[]): boolean {
  const parts = own(schema, 'allOf');
  if (Array.isArray(parts) && parts.some((part) => isExhausted(part, followed))) return true;
  const ref = own(schema, '$ref');
  return followed.filter((other) => other === ref).length > MOST_ROUNDS;
}

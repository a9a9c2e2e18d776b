import type { JsonSchema } from '../../contract/index.ts';
import type { LocalVariation } from './variation.ts';

/** Ways to break the clauses on a number: one step outside of each bound. */
export function breakNumber(schema: JsonSchema): LocalVariation[] {
  const { multipleOf } = schema;
  const step = typeof multipleOf === 'number' && multipleOf > 0 ? multipleOf : 1;
  const found: LocalVariation[] = [];
  const add = (keyword: string, distance: number): void => {
    const limit = schema[keyword];
    if (typeof limit !== 'number') return;
    const value = limit + distance;
    // Beyond 2^53 one more is the same number again.
    if (distance === 0 || value !== limit) found.push({ keyword, variant: '', value });
  };
  add('minimum', -step);
  add('exclusiveMinimum', 0);
  add('maximum', step);
  add('exclusiveMaximum', 0);
  if (step !== 1 || multipleOf === 1) {
    const from =
      typeof schema['minimum'] === 'number' ? Math.ceil(schema['minimum'] / step) * step : 0;
    const off = Number.isInteger(step) && step > 1 ? 1 : step / 2;
    found.push({ keyword: 'multipleOf', variant: '', value: from + off });
  }
  return found;
}

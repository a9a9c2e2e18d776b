import type { JsonSchema } from '../../contract/index.ts';
import { bound } from '../arbitrary/bound.ts';
import { anotherItem } from './another-item.ts';
import type { LocalVariation } from './variation.ts';

/** More items are a test of body limits, not of the clause. */
const LONGEST = 500;

/** Ways to break the clauses on an array as a whole. */
export function breakArray(schema: JsonSchema, valid: readonly unknown[]): LocalVariation[] {
  const found: LocalVariation[] = [];
  const min = bound(schema['minItems']) ?? 0;
  const max = bound(schema['maxItems']);
  const [first] = valid;
  if (min > 0) {
    found.push({ keyword: 'minItems', variant: '', value: valid.slice(0, min - 1) });
  }
  if (first === undefined) return found;
  if (max !== undefined && max < LONGEST) {
    const isUnique = schema['uniqueItems'] === true;
    const more = Array.from({ length: max + 1 - valid.length }, (_, index) =>
      isUnique ? anotherItem(first, index) : first,
    );
    found.push({ keyword: 'maxItems', variant: '', value: [...valid, ...more] });
  }
  if (schema['uniqueItems'] === true && (max === undefined || valid.length < max)) {
    found.push({ keyword: 'uniqueItems', variant: '', value: [...valid, first] });
  }
  return found;
}

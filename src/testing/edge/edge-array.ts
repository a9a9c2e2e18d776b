import type { JsonSchema } from '../../contract/index.ts';
import { bound } from '../arbitrary/bound.ts';
import { anotherItem } from '../mutate/another-item.ts';
import type { LocalVariation } from '../mutate/variation.ts';

/** More items are a test of body limits, not of the clause. */
const LONGEST = 200;

/** Arrays as short and as long as a schema allows. */
export function edgeArray(schema: JsonSchema, valid: readonly unknown[]): LocalVariation[] {
  const min = bound(schema['minItems']) ?? 0;
  const max = bound(schema['maxItems']) ?? LONGEST;
  const [first] = valid;
  const found: LocalVariation[] = [
    { keyword: 'minItems', variant: '', value: valid.slice(0, min) },
  ];
  if (first === undefined || max >= LONGEST) return found;
  const isUnique = schema['uniqueItems'] === true;
  const more = Array.from({ length: Math.max(0, max - valid.length) }, (_, index) =>
    isUnique ? anotherItem(first, index) : first,
  );
  return [...found, { keyword: 'maxItems', variant: '', value: [...valid, ...more] }];
}

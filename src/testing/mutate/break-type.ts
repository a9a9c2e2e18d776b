import type { JsonSchema } from '../../contract/index.ts';
import type { LocalVariation } from './variation.ts';

/** A value of each type, none of which can be mistaken for another one: a number is as good as a text to many servers. */
const SPECIMENS: readonly (readonly [readonly string[], unknown])[] = [
  [['string'], 'wrong-type'],
  [['object'], {}],
  [['number', 'integer'], 123456],
  [['boolean'], true],
  [['array'], []],
];

/** A value of a type the schema does not admit, and `null` where it does not admit that. */
export function breakType(schema: JsonSchema): LocalVariation[] {
  const types = [schema['type'] ?? []].flat();
  if (types.length === 0) return [];
  const wrong = SPECIMENS.find(([names]) => !names.some((name) => types.includes(name)));
  const found: LocalVariation[] = [];
  if (wrong !== undefined) found.push({ keyword: 'type', variant: 'other', value: wrong[1] });
  if (!types.includes('null')) found.push({ keyword: 'type', variant: 'null', value: null });
  if (types.includes('integer') && !types.includes('number')) {
    // Without a bound it may be an id, which some servers round: half of the first one is none.
    const value = Object.hasOwn(schema, 'minimum') ? 1.5 : 0.5;
    found.push({ keyword: 'type', variant: 'fraction', value });
  }
  return found;
}

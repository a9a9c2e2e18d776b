import { isRecord } from '../../shared/is-record.ts';
import {
  flattenSchema,
  schemaForDirection,
  type JsonSchema,
  type Schema,
  validatorFor,
} from '../../contract/index.ts';
import { generateValue } from '../values/generate-value.ts';
import { seededRandom } from '../values/seeded-random.ts';
import type { Item } from './row-set.ts';

/** Shows items as another schema has them: a list may show less of an item than its own path. */
export function projection(
  shown: Schema | undefined,
  whole: Schema | undefined,
): (item: Item) => Item {
  const name = shown?.name;
  if (shown === undefined || (name !== undefined && name === whole?.name)) return (item) => item;
  const json = schemaForDirection(shown.json, 'response');
  const validate = validatorFor(shown.json, 'response');
  const isValid = (item: Item): boolean => validate(item).length === 0;
  const known = new WeakMap<Item, Item>();
  const show = (item: Item): Item => {
    const kept = pick(item, json);
    if (isValid(kept)) return kept;
    const random = seededRandom(JSON.stringify(item));
    const made = generateValue(json, { random, useExamples: true });
    if (!isRecord(made)) return kept;
    // Parts may differ in their own shape; plain values are what is recognised.
    const plain = Object.entries(kept).filter(([, value]) => typeof value !== 'object');
    const candidates = [{ ...made, ...kept }, { ...made, ...Object.fromEntries(plain) }, made];
    return candidates.find(isValid) ?? kept;
  };
  return (item) => {
    const made = known.get(item) ?? show(item);
    known.set(item, made);
    return made;
  };
}

function pick(item: Item, schema: JsonSchema): Item {
  const { properties } = flattenSchema(schema, schema['$defs']).keywords;
  if (!isRecord(properties)) return item;
  const kept = Object.entries(item).filter(([name]) => Object.hasOwn(properties, name));
  return Object.fromEntries(kept);
}

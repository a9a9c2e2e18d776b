import { isRecord } from '../../shared/is-record.ts';
import {
  flattenSchema,
  schemaForDirection,
  type Schema,
  validatorFor,
} from '../../contract/index.ts';
import { generateValue } from '../values/generate-value.ts';
import { seededRandom } from '../values/seeded-random.ts';
import { fieldSchema } from './field-schema.ts';
import { Fields } from './fields.ts';
import type { ResourceModel } from './resource-model.ts';
import type { Item } from './row-set.ts';

/** Shows items as another schema has them: a list may show less of an item than its own path. */
export function projection(
  shown: Schema | undefined,
  { resource, fields: whole }: ResourceModel,
): (item: Item) => Item {
  const name = shown?.name;
  if (shown === undefined || (name !== undefined && name === resource.schema?.name)) {
    return (item) => whole.seat(item);
  }
  const fields = Fields.of(shown);
  const json = schemaForDirection(shown.json, 'response');
  const { properties } = flattenSchema(fieldSchema(json, fields.path), json['$defs']).keywords;
  const validate = validatorFor(shown.json, 'response');
  const isValid = (item: Item): boolean => validate(fields.seat(item)).length === 0;
  const known = new WeakMap<Item, Item>();
  const show = (item: Item): Item => {
    const kept = pick(item, properties);
    if (isValid(kept)) return kept;
    const random = seededRandom(JSON.stringify(item));
    const made = fields.take(generateValue(json, { random, useExamples: true }));
    if (!isRecord(made)) return kept;
    // Parts may differ in their own shape; plain values are what is recognised.
    const plain = Object.entries(kept).filter(([, value]) => typeof value !== 'object');
    const candidates = [{ ...made, ...kept }, { ...made, ...Object.fromEntries(plain) }, made];
    return candidates.find(isValid) ?? kept;
  };
  return (item) => {
    const made = known.get(item) ?? fields.seat(show(item));
    known.set(item, made);
    return made;
  };
}

function pick(item: Item, properties: unknown): Item {
  if (!isRecord(properties)) return item;
  const kept = Object.entries(item).filter(([name]) => Object.hasOwn(properties, name));
  return Object.fromEntries(kept);
}

import { isRecord } from '../../shared/is-record.ts';
import type { ResourceModel } from './resource-model.ts';
import type { Item } from './row-set.ts';
import type { Write } from './write.ts';

/** Without what the caller could have sent and did not: null or its default where the schema has that. */
export function withoutUnsent(base: Item, model: ResourceModel, { operation, body }: Write): Item {
  const known = operation.requestBody?.json?.schema?.properties ?? new Map();
  const entries = Object.entries(base).flatMap(([name, value]): [string, unknown][] => {
    if (!known.has(name) || model.isServerOwned(name)) return [[name, value]];
    if (isRecord(body) && Object.hasOwn(body, name)) return [[name, value]];
    const schema = model.property(name);
    if (Object.hasOwn(schema, 'default')) return [[name, schema['default']]];
    if (model.allowsNull(name)) return [[name, null]];
    const required = model.schema['required'];
    return Array.isArray(required) && required.includes(name) ? [[name, value]] : [];
  });
  return Object.fromEntries(entries);
}

import type { Schema } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import type { ResourceModel } from './resource-model.ts';
import type { Item } from './row-set.ts';
import { sentFields } from './sent-fields.ts';
import type { Write } from './write.ts';

/** Without what the caller could have sent and did not: its default, or null, where a schema has that. */
export function withoutUnsent(base: Item, model: ResourceModel, write: Write): Item {
  const { body } = write;
  const known = sentFields(write)?.properties ?? new Map<string, Schema>();
  const entries = Object.entries(base).flatMap(([name, value]): [string, unknown][] => {
    if (!known.has(name) || model.isServerOwned(name)) return [[name, value]];
    if (isRecord(body) && Object.hasOwn(body, name)) return [[name, value]];
    const fallback = known.get(name)?.keyword('default') ?? model.property(name)['default'];
    if (fallback !== undefined) return [[name, fallback]];
    if (model.allowsNull(name)) return [[name, null]];
    return model.isRequired(name) ? [[name, value]] : [];
  });
  return Object.fromEntries(entries);
}

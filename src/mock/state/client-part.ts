import { isRecord } from '../../shared/is-record.ts';
import type { ResourceModel } from './resource-model.ts';
import type { Item } from './row-set.ts';

/** What a caller may set: the identity and what is read-only are the server's. */
export function clientPart(model: ResourceModel, body: unknown): Item {
  if (!isRecord(body)) return {};
  return Object.fromEntries(
    Object.entries(body).filter(
      ([name]) => name !== model.identity && model.property(name)['readOnly'] !== true,
    ),
  );
}

import { isRecord } from '../../shared/is-record.ts';
import { overlay } from './overlay.ts';
import type { ResourceModel } from './resource-model.ts';
import type { Item } from './row-set.ts';
import { touchedPart } from './touched-part.ts';

/**
 * An item after an action on it, `POST /orders/{id}/cancel`. The contract's example tells what the action does:
 * the properties with enumerated values (a status, a reason) become as they are there.
 */
export function actOnItem(
  model: ResourceModel,
  item: Item,
  example: unknown,
  body: unknown,
  now: number,
): Item {
  if (!isRecord(example)) return item;
  const states = Object.entries(example).filter(
    ([name]) => name !== model.identity && isState(model, name),
  );
  const changed = { ...item, ...Object.fromEntries(states) };
  const sent = overlay(changed, isRecord(body) ? body : {}, model.schema, model.schema);
  for (const candidate of [sent, changed]) {
    if (!isRecord(candidate)) continue;
    const next = { ...candidate, ...touchedPart(model, candidate, now) };
    if (model.isValid(next)) return next;
  }
  return item;
}

/** Whether a property has enumerated values, `null` apart. */
function isState(model: ResourceModel, name: string): boolean {
  return model.alternatives(name).some((schema) => Array.isArray(schema['enum']));
}

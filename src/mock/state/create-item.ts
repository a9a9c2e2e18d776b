import { isRecord } from '../../shared/is-record.ts';
import { chosenId } from './chosen-id.ts';
import { clientPart } from './client-part.ts';
import { examplePayloads } from './example-payloads.ts';
import { freshId } from './fresh-id.ts';
import { momentOf } from './moment-of.ts';
import { overlay } from './overlay.ts';
import type { ResourceModel } from './resource-model.ts';
import type { Item, RowSet } from './row-set.ts';
import { withoutUnsent } from './without-unsent.ts';
import type { Write } from './write.ts';

/**
 * An item as it is after its creation.
 *
 * @throws {Problem} conflict, when the id that was chosen is in use, or none is left
 */
export function createItem(model: ResourceModel, rows: RowSet, write: Write): Item {
  const fresh = chosenId(model, rows, write) ?? freshId(model, rows);
  const seed = `${model.resource.collection} ${String(fresh)}`;
  const shown = examplePayloads(write.operation).map((payload) => model.fields.take(payload));
  const bases = [...shown, rows.first?.item, model.generate(seed)];
  for (const base of bases) {
    if (!isRecord(base)) continue;
    const initial = { ...withoutUnsent(base, model, write), ...creation(model, write, fresh) };
    const item = overlay(initial, clientPart(model, write), model.schema, model.schema);
    if (model.isValid(item)) return item;
  }
  return { ...model.generate(seed, true), ...creation(model, write, fresh) };
}

function creation(model: ResourceModel, { operation, now, owner }: Write, id: unknown): Item {
  const field = operation.ownerField;
  const next: Record<string, unknown> = model.isIdentified ? { [model.identity]: id } : {};
  for (const name of Object.keys(model.properties)) {
    if (name === model.identity || !model.isServerOwned(name)) continue;
    if (/^(created|updated|modified|changed)/i.test(name)) next[name] = momentOf(model, name, now);
    if (name === 'version' && model.property(name)['type'] === 'integer') next[name] = 1;
    if (name === field && owner !== undefined) next[name] = owner;
  }
  for (const [name, { initial }] of model.states) if (initial !== undefined) next[name] = initial;
  return defined(next);
}

function defined(item: Record<string, unknown>): Item {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

import { momentOf } from './moment-of.ts';
import type { ResourceModel } from './resource-model.ts';
import type { Item } from './row-set.ts';

/** What the server sets again with every change. */
export function touchedPart(model: ResourceModel, item: Item, now: number): Item {
  const next: Record<string, unknown> = {};
  for (const name of Object.keys(item)) {
    if (!model.isServerOwned(name)) continue;
    if (/^(updated|modified|changed|last_?modified)/i.test(name))
      next[name] = momentOf(model, name, now) ?? item[name];
    if (name === 'version' && typeof item[name] === 'number') next[name] = item[name] + 1;
  }
  return next;
}

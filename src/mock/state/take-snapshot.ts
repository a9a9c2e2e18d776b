import { PathTemplate } from '../../contract/index.ts';
import type { ResourceStore } from './resource-store.ts';
import type { Item } from './row-set.ts';
import type { State } from './state.ts';

/** The items of collections as they are answered, by the path they are listed at: `{"/orders": […], "/users/7/orders": […]}`. */
export type Snapshot = Readonly<Record<string, readonly Item[]>>;

/** Everything there is: the collections that stand on their own, and those below a parent that were asked for. */
export function takeSnapshot(store: ResourceStore, state: State): Snapshot {
  for (const model of store.roles.models) {
    const isOwn = new PathTemplate(model.resource.collection).parameters.length === 0;
    if (isOwn) store.rowsAt(model, {});
  }
  const entries = [...state.places()].map(([{ template, path }, rows]): [string, Item[]] => {
    const fields = store.roles.at(template)?.fields;
    return [path, rows.list().map(({ item }) => fields?.seat(item) ?? item)];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

import type { Item } from '../item.ts';
import type { Library, Shelf } from '../library.ts';
import { Refusal } from '../refusal.ts';

/** @throws {Refusal} 404 */
export function found({ shelves }: Library, shelf: Shelf, id: string | undefined): Item {
  const item = shelves[shelf].get(id ?? '');
  if (item === undefined) throw new Refusal(404, 'NOT_FOUND');
  return item;
}

import type { Resource } from '../../contract/index.ts';
import { own } from '../../shared/own.ts';

export type Id = string | number;

/** The id of an item, as the item tells it; by `id` where the items have no path of their own. */
export function idOf(item: unknown, { identity }: Resource): Id | undefined {
  const value = own(item, identity?.property ?? 'id');
  return (typeof value === 'string' && value !== '') || typeof value === 'number'
    ? value
    : undefined;
}

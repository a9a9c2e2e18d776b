import type { Resource } from '../../contract/index.ts';
import { own } from '../../shared/own.ts';

export type Id = string | number;

/** The id of an item, as the item tells it. */
export function idOf(item: unknown, { identity }: Resource): Id | undefined {
  const value = identity === undefined ? undefined : own(item, identity.property);
  return (typeof value === 'string' && value !== '') || typeof value === 'number'
    ? value
    : undefined;
}

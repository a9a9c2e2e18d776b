import { seededRandom } from '../values/seeded-random.ts';
import type { Item } from './row-set.ts';

/** The entity tag of an item (RFC 9110, section 8.8.3): its `version` where it counts one, else made from its text. */
export function entityTag(item: Item): string {
  const version = Object.hasOwn(item, 'version') ? item['version'] : undefined;
  if (Number.isSafeInteger(version)) return `"${String(version)}"`;
  const earlier = known.get(item);
  if (earlier !== undefined) return earlier;
  const random = seededRandom(JSON.stringify(item));
  const tag = `"${random().toString(36).slice(2, 10)}${random().toString(36).slice(2, 10)}"`;
  known.set(item, tag);
  return tag;
}

/** Items are never changed, but replaced. */
const known = new WeakMap<Item, string>();

import { own } from '../../../shared/own.ts';
import { words } from '../../../shared/words.ts';
import type { Difference } from './difference.ts';
import type { Shown } from './read-item.ts';

const CREATION = /^(date )?created( (at|on|date|time))?$|^creation (date|time)$/;

/** When an item was created, where a change of the item has changed that. */
export function recreated(before: Shown, after: Shown): Difference | undefined {
  const name = Object.keys(before.item).find(
    (each) => CREATION.test(words(each).join(' ')) && Object.hasOwn(after.item, each),
  );
  if (name === undefined) return undefined;
  const [earlier, later] = [before, after].map(({ item }) => JSON.stringify(own(item, name)));
  return earlier === later ? undefined : { name, text: `${later} instead of ${earlier}` };
}

import { isRecord } from '../../../../src/shared/is-record.ts';
import type { Fault } from '../fault.ts';
import type { Item } from '../item.ts';
import { insideAt } from './inside-at.ts';

/** Changes how some operations show what is kept, each item of a list. */
export function showsAt(
  operations: readonly string[],
  change: (item: Item) => object,
): Pick<Fault, 'inside'> {
  return insideAt(operations, (call, next) => {
    const reply = next(call);
    const { data } = reply;
    if (Array.isArray(data)) return { ...reply, data: data.map((item) => change(item as Item)) };
    return isRecord(data) ? { ...reply, data: change(data as Item) } : reply;
  });
}

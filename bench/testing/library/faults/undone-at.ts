import type { Fault } from '../fault.ts';
import type { Shelf } from '../library.ts';
import { insideAt } from './inside-at.ts';

/** An operation answers as it should, and leaves everything as it was. */
export function undoneAt(
  operation: string,
  shelf: Shelf,
  parameter: string,
): Pick<Fault, 'inside'> {
  return insideAt([operation], (call, next, { shelves }) => {
    const before = shelves[shelf].get(call.path[parameter] ?? '');
    const reply = next(call);
    if (before !== undefined) shelves[shelf].set(before.id, before);
    return reply;
  });
}

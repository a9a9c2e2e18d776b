import type { Fault } from '../fault.ts';
import type { LibraryCall } from '../library-call.ts';
import { insideAt } from './inside-at.ts';

/** Changes what some operations keep of a body. */
export function storesAt(
  operations: readonly string[],
  change: (body: LibraryCall['body'], call: LibraryCall) => LibraryCall['body'],
): Pick<Fault, 'inside'> {
  return insideAt(operations, (call, next) => next({ ...call, body: change(call.body, call) }));
}

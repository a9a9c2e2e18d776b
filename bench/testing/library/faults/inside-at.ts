import type { Fault } from '../fault.ts';

/** Changes what the handlers of some operations do. */
export function insideAt(
  operations: readonly string[],
  change: NonNullable<Fault['inside']>,
): Pick<Fault, 'inside'> {
  return {
    inside: (call, next, library) =>
      operations.includes(call.operation.id) ? change(call, next, library) : next(call),
  };
}

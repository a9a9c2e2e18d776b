import type { Fault } from '../fault.ts';
import type { LibraryRequest } from '../library-request.ts';
import type { Reply } from '../reply.ts';

/** Changes the answers of some operations, or of all, that have one of the statuses. */
export function repliesAt(
  operations: readonly string[] | 'all',
  statuses: readonly number[],
  change: (reply: Reply, request: LibraryRequest) => Reply,
): Pick<Fault, 'outside'> {
  return {
    async outside(request, next) {
      const reply = await next(request);
      const isMeant = operations === 'all' || operations.includes(request.operation?.id ?? '');
      return isMeant && statuses.includes(reply.status) ? change(reply, request) : reply;
    },
  };
}

import type { Operation } from '../../contract/index.ts';
import type { ProblemKind } from '../../../templates/server-express/runtime/problem-kind.ts';

/**
 * What an operation calls a request that does not fit the state of things: a conflict where it declares 409 (RFC 9110,
 * section 15.5.10), else unprocessable; `undefined` where it has no answer for it.
 */
export function refusalKind(operation: Operation): ProblemKind | undefined {
  const declares = (status: number): boolean => operation.response(status) !== undefined;
  if (declares(409)) return 'conflict';
  return declares(422) || declares(400) ? 'unprocessable' : undefined;
}

import type { Operation } from '../../contract/index.ts';
import type { Call } from '../../convention/index.ts';
import { CallsOf } from './calls-of.ts';
import { callsWith } from './calls-with.ts';
import { requestBodies } from './request-bodies.ts';
import { requestMedia } from './request-media.ts';

const known = new WeakMap<Operation, CallsOf<Call>>();

/**
 * Calls that obey the contract. What only the server knows (ids of what exists, entity tags) and what must be
 * fresh (idempotency keys) is filled in when they are sent.
 *
 * @throws {GenerationError} when a parameter or the body cannot be made
 */
export function validCalls(operation: Operation): CallsOf<Call> {
  const found = known.get(operation) ?? build(operation);
  known.set(operation, found);
  return found;
}

function build(operation: Operation): CallsOf<Call> {
  const mediaType = requestMedia(operation)?.name;
  return new CallsOf(requestBodies(operation).map((body) => callsWith(operation, body, mediaType)));
}

import { own } from '../shared/own.ts';
import type { Idempotency } from './idempotency.ts';
import type { Operation } from './operation.ts';

/** A day: long enough for a client to come back after an outage. */
const DEFAULT_TTL = 86_400;

/** The idempotency key of an operation: a header parameter called `Idempotency-Key` (or `X-Idempotency-Key`). */
export function readIdempotency(operation: Operation): Idempotency | undefined {
  const parameter =
    operation.parameter('header', 'Idempotency-Key') ??
    operation.parameter('header', 'X-Idempotency-Key');
  if (parameter === undefined) return undefined;
  const ttl = own(own(operation.node.value, 'x-idempotency'), 'ttl');
  return {
    header: parameter.name,
    required: parameter.required,
    ttl: typeof ttl === 'number' ? ttl : DEFAULT_TTL,
  };
}

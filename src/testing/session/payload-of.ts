import type { Operation } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import { own } from '../../shared/own.ts';
import type { Answer } from '../../convention/index.ts';

/**
 * The resource, or the list of them, in a successful body: where the contract says, else where it is found.
 * A server whose envelope is wrong can still be asked everything else.
 */
export function payloadOf(answer: Answer, operation: Operation): unknown {
  const { body } = answer;
  const declared = at(body, operation.payload?.path ?? []);
  const payload = declared ?? own(body, 'data') ?? body;
  return Array.isArray(payload) ? payload.map(flattened) : flattened(payload);
}

/** The items of a list that was answered. */
export function itemsOf(answer: Answer, operation: Operation): readonly unknown[] {
  const payload = payloadOf(answer, operation);
  if (Array.isArray(payload)) return payload;
  const found = isRecord(payload) ? Object.values(payload).find(Array.isArray) : undefined;
  return (found as unknown[] | undefined) ?? [];
}

/** A resource of JSON:API with its fields beside its id, as those of others are. */
function flattened(item: unknown): unknown {
  const attributes = own(item, 'attributes');
  return isRecord(item) && isRecord(attributes) && Object.hasOwn(item, 'type')
    ? { ...attributes, ...item }
    : item;
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((part, key) => own(part, key), value);
}

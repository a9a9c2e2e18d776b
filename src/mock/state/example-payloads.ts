import { isRecord } from '../../shared/is-record.ts';
import { own } from '../../shared/own.ts';
import type { Operation } from '../../contract/index.ts';

/** The payloads of the examples of an operation's success. */
export function examplePayloads(operation: Operation | undefined): unknown[] {
  const path = operation?.payload?.path;
  if (operation === undefined || path === undefined) return [];
  const bodies = [...(operation.success?.json?.examples.values() ?? [])];
  return bodies
    .map((body) => path.reduce<unknown>((value, key) => own(value, key), body))
    .filter((payload) => isRecord(payload) || Array.isArray(payload));
}

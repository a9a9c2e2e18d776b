import { isRecord } from '../../shared/is-record.ts';

/**
 * An operation without its extensions. Prism makes nothing of them, but follows what looks like a reference in them,
 * and stops where it leads nowhere.
 */
export function withoutExtensions(operation: unknown): unknown {
  if (!isRecord(operation)) return operation;
  return Object.fromEntries(Object.entries(operation).filter(([key]) => !key.startsWith('x-')));
}

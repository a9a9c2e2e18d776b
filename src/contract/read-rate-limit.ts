import { own } from '../shared/own.ts';
import type { SpecNode } from '../spec/index.ts';
import type { RateLimit } from './rate-limit.ts';

const EXTENSION = 'x-rate-limit';

/** The quota that `x-rate-limit` declares on an operation, or at the root for all of them. */
export function readRateLimit(operation: SpecNode): RateLimit | undefined {
  const quota = own(operation.value, EXTENSION) ?? own(operation.document.root.value, EXTENSION);
  const limit = own(quota, 'limit');
  const window = own(quota, 'window');
  if (typeof limit !== 'number' || typeof window !== 'number') return undefined;
  const policy = own(quota, 'policy');
  const key = own(quota, 'key');
  const keys = (Array.isArray(key) ? (key as unknown[]) : [key]).filter(
    (name) => typeof name === 'string',
  );
  return {
    policy: typeof policy === 'string' ? policy : 'default',
    limit,
    window,
    key: keys.length > 0 ? keys : ['credential', 'ip'],
  };
}

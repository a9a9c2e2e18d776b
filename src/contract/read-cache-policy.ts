import { own } from '../shared/own.ts';
import type { SpecNode } from '../spec/index.ts';
import type { CachePolicy } from './cache-policy.ts';

/** The caching that `x-cache` declares on an operation. */
export function readCachePolicy(operation: SpecNode): CachePolicy | undefined {
  const policy = own(operation.value, 'x-cache');
  const [ttl, scope, swr] = ['ttl', 'scope', 'swr'].map((field) => own(policy, field));
  if (typeof ttl !== 'number') return undefined;
  return {
    ttl,
    scope: typeof scope === 'string' ? scope : undefined,
    swr: typeof swr === 'number' ? swr : undefined,
  };
}

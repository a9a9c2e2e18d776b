import { own } from '../shared/own.ts';
import type { SpecNode } from '../spec/index.ts';
import type { RateLimit } from './rate-limit.ts';

/** The quota that `x-rate-limit` declares on an operation, or at the root for all of them. */
export function readRateLimit(operation: SpecNode): RateLimit | undefined {
  const node = operation.get('x-rate-limit') ?? operation.document.node.get('x-rate-limit');
  const limit = own(node?.value, 'limit');
  const window = own(node?.value, 'window');
  if (node === undefined || typeof limit !== 'number' || typeof window !== 'number')
    return undefined;
  const key = own(node.value, 'key');
  return {
    policy: node.text('policy') ?? 'default',
    limit,
    window,
    key: Array.isArray(key)
      ? key.map(String)
      : typeof key === 'string'
        ? [key]
        : ['credential', 'ip'],
  };
}

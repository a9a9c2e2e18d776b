import type { Operation } from '../contract/index.ts';
import { anyNames } from './any-names.ts';

export interface PairedOperations {
  readonly pairs: readonly (readonly [before: Operation, after: Operation])[];
  readonly removed: readonly Operation[];
  readonly added: readonly Operation[];
}

/**
 * Which operation became which: by method and path, whatever path parameters are called. Where the path of the server
 * moved into the paths, or out of them, the whole path tells.
 */
export function pairOperations(
  before: readonly Operation[],
  after: readonly Operation[],
): PairedOperations {
  const whole = new Map(after.map((operation) => [key(operation, operation.basePath), operation]));
  const bare = new Map(after.map((operation) => [key(operation, ''), operation]));
  const pairs: (readonly [Operation, Operation])[] = [];
  const removed: Operation[] = [];
  const taken = new Set<Operation>();
  for (const operation of before) {
    const twin = whole.get(key(operation, operation.basePath)) ?? bare.get(key(operation, ''));
    if (twin === undefined || taken.has(twin)) {
      removed.push(operation);
      continue;
    }
    taken.add(twin);
    pairs.push([operation, twin]);
  }
  return { pairs, removed, added: after.filter((operation) => !taken.has(operation)) };
}

function key({ method, path }: Operation, basePath: string): string {
  return `${method} ${basePath}${anyNames(path.text)}`;
}

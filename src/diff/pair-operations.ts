import type { Operation } from '../contract/index.ts';
import { anyNames } from './any-names.ts';
import type { Twins } from './take-twins.ts';

/**
 * Which operation became which: by method and path, whatever path parameters are called. Where the path of the server
 * moved into the paths, or out of them, the whole path tells.
 */
export function pairOperations(
  before: readonly Operation[],
  after: readonly Operation[],
): Twins<Operation> {
  const whole = new Map(after.map((operation) => [key(operation, operation.basePath), operation]));
  const bare = new Map(after.map((operation) => [key(operation, ''), operation]));
  const matched: (readonly [Operation, Operation])[] = [];
  const gone: Operation[] = [];
  const taken = new Set<Operation>();
  for (const operation of before) {
    const twin = whole.get(key(operation, operation.basePath)) ?? bare.get(key(operation, ''));
    if (twin === undefined || taken.has(twin)) {
      gone.push(operation);
      continue;
    }
    taken.add(twin);
    matched.push([operation, twin]);
  }
  return { matched, gone, come: after.filter((operation) => !taken.has(operation)) };
}

function key({ method, path }: Operation, basePath: string): string {
  return `${method} ${basePath}${anyNames(path.text)}`;
}

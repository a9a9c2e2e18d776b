import type { Resource } from '../../contract/index.ts';
import type { Id } from './id-of.ts';

/** The ids of other resources in a value, each with its resource. */
export function* referencesIn(
  value: unknown,
  resourceOf: (property: string, value: unknown) => Resource | undefined,
): Generator<readonly [Resource, Id]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, child] of Object.entries(value) as [string, unknown][]) {
    const resource = Array.isArray(value) ? undefined : resourceOf(name, child);
    if (resource === undefined) yield* referencesIn(child, resourceOf);
    else for (const id of [child].flat()) if (isId(id)) yield [resource, id];
  }
}

function isId(value: unknown): value is Id {
  return typeof value === 'string' || typeof value === 'number';
}

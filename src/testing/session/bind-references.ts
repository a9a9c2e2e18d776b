import type { Resource } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import type { Id } from './id-of.ts';

export interface References {
  /** The resource a property of that name, and with such a value, refers to. */
  readonly resourceOf: (property: string, value: unknown) => Resource | undefined;
  readonly ids: (resource: Resource) => Promise<readonly Id[]>;
  /** Whether a place must stay as it is. */
  readonly isFixed: (pointer: string) => boolean;
}

/** A copy of a value in which ids of other resources are ids that exist. */
export async function bindReferences(
  value: unknown,
  references: References,
  pointer = '',
): Promise<unknown> {
  if (Array.isArray(value)) {
    return Promise.all(
      value.map((item: unknown, index) => bindReferences(item, references, `${pointer}/${index}`)),
    );
  }
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(async ([name, child]) => {
    const at = `${pointer}/${name}`;
    const resource = references.resourceOf(name, child);
    if (resource === undefined) return [name, await bindReferences(child, references, at)] as const;
    if (references.isFixed(at)) return [name, child] as const;
    return [name, exchange(child, await references.ids(resource))] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** Existing ids for made-up ones, of the same type, as many as there were. */
function exchange(value: unknown, ids: readonly Id[]): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => exchange(item, ids.slice(index)));
  }
  const [id] = ids;
  return typeof id === typeof value ? id : value;
}

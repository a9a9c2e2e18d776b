import type { SpecNode } from '../spec/index.ts';
import { MediaType } from './media-type.ts';
import type { SchemaNames } from './schema-names.ts';

/** Media types by name, of the object that holds a `content` map. */
export function readContent(owner: SpecNode, names: SchemaNames): ReadonlyMap<string, MediaType> {
  const entries = owner.child('content')?.entries() ?? [];
  return new Map(entries.map(([name, node]) => [name, new MediaType(name, node, names)]));
}

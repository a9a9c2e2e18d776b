import { ifReadable } from '../shared/if-readable.ts';
import type { PropertyUse } from './property-use.ts';
import type { SchemaUse } from './schema-use.ts';

interface FoundProperty extends PropertyUse {
  readonly owners: SchemaUse[];
}

/** Every property of the schemas, each declaration once however many schemas are composed of it. */
export function readPropertyUses(schemas: readonly SchemaUse[]): readonly PropertyUse[] {
  const found: FoundProperty[] = [];
  // A YAML alias lets two properties have one value, so the value alone does not tell them apart.
  const known = new Map<unknown, FoundProperty[]>();
  for (const owner of schemas) {
    for (const [name, schema] of ifReadable(() => owner.schema.properties) ?? []) {
      const { key } = schema.node;
      const same = known.get(key);
      const property = same?.find((each) => each.name === name);
      if (property !== undefined) {
        property.owners.push(owner);
        continue;
      }
      const first = { name, schema, owner, owners: [owner] };
      if (same === undefined) known.set(key, [first]);
      else same.push(first);
      found.push(first);
    }
  }
  return found;
}

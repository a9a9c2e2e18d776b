import { isRecord } from '../shared/is-record.ts';
import type { JsonSchema } from './json-schema.ts';

/** Schemas in one: `prefixItems` has them in their order. */
export interface JoinedSchemas extends JsonSchema {
  readonly $defs: JsonSchema;
  readonly prefixItems: readonly JsonSchema[];
}

/** Takes self-contained schemas of one contract together: the `$defs` that they share are there once. */
export function joinSchemas(schemas: readonly JsonSchema[]): JoinedSchemas {
  const definitions = schemas.flatMap(({ $defs }) =>
    isRecord($defs) ? Object.entries($defs) : [],
  );
  return {
    $defs: Object.fromEntries(definitions),
    prefixItems: schemas.map(({ $defs: _definitions, ...schema }) => schema),
  };
}

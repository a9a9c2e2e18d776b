import type { Schema } from './schema.ts';
import type { SchemaUse } from './schema-use.ts';

/** A property of schemas that requests and responses use. */
export interface PropertyUse {
  readonly name: string;
  /** Its node is where the property is declared, a reference not followed. */
  readonly schema: Schema;
  /** The schema it was first met in. */
  readonly owner: SchemaUse;
  /** Every schema that has it, by its own `properties` or those of a part of its `allOf`. */
  readonly owners: readonly SchemaUse[];
}

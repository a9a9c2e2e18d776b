import type { JsonSchema, ObjectKind } from '../../../src/contract/index.ts';

/**
 * An extension that the conventions read. `title` of a schema, or of a part of one, says what a right value
 * is, so that it can follow `is not` and `Write`.
 */
export interface ExtensionSchema {
  readonly name: `x-${string}`;
  /** What it means, one sentence. */
  readonly description: string;
  /** The objects on which something reads it. */
  readonly places: readonly ObjectKind[];
  /** JSON Schema 2020-12 of its value. */
  readonly schema: JsonSchema & { readonly title: string };
}

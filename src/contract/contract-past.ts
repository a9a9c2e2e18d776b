import type { Operation } from './operation.ts';
import type { SchemaNames } from './schema-names.ts';
import type { SchemaUse } from './schema-use.ts';

/** What is still true of a contract after an edit of its document. */
export interface ContractPast {
  readonly names?: SchemaNames | undefined;
  readonly operations: readonly Operation[];
  /** By the key of their text. Some of these may no longer be true: only those that are found again count. */
  readonly schemaUses: ReadonlyMap<unknown, SchemaUse>;
}

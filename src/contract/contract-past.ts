import type { Operation } from './operation.ts';
import type { SchemaNames } from './schema-names.ts';
import type { SchemaUses } from './schema-uses.ts';

/** What is still true of a contract after an edit of its document. */
export interface ContractPast {
  readonly names?: SchemaNames | undefined;
  readonly operations: readonly Operation[];
  readonly schemaUses: SchemaUses;
}

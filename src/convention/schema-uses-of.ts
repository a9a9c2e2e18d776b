import type { Contract, SchemaUse } from '../contract/index.ts';

/** One function for all rules, which tells that they look at the same parts. */
export function schemaUsesOf({ schemaUses }: Contract): readonly SchemaUse[] {
  return schemaUses;
}

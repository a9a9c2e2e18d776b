import type { Schema } from '../../../src/contract/index.ts';
import { contractOf, schemas } from '../../support/contract-of.ts';

/** The schema called `A` of a description that has only schemas. */
export async function schemaOf(
  named: Readonly<Record<string, unknown>>,
  others: Readonly<Record<string, unknown>> = {},
  version = '3.1.0',
): Promise<Schema> {
  const contract = await contractOf(schemas(named, version), others);
  const schema = contract.schemas.get('A');
  if (schema === undefined) throw new Error('there is no A');
  return schema;
}

import { findFields } from '../../contract/index.ts';
import { sentFields, type Call } from '../../convention/index.ts';

/** What of the fields that a call sends has to be there. */
export function requiredFields(call: Call): Readonly<Record<string, unknown>> {
  const schema = call.operation.requestBody?.json?.schema;
  const required = schema === undefined ? new Set() : findFields(schema).schema.required;
  const entries = Object.entries(sentFields(call) ?? {});
  return Object.fromEntries(entries.filter(([name]) => required.has(name)));
}

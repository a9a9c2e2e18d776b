import { findFields } from '../contract/index.ts';
import type { Call } from './call.ts';
import { valueAt } from './value-at.ts';
import { isRecord } from '../shared/is-record.ts';

/** The fields that the body of a call sends, wherever in it they stand; `undefined` where it sends no object. */
export function sentFields({
  operation,
  body,
}: Call): Readonly<Record<string, unknown>> | undefined {
  const schema = operation.requestBody?.json?.schema;
  const fields = schema === undefined ? body : valueAt(body, ...findFields(schema).path);
  return isRecord(fields) ? fields : undefined;
}

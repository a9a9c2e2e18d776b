import { findFields } from '../contract/index.ts';
import type { Call } from './call.ts';
import { own } from '../shared/own.ts';

/** The call with other fields in its body, wherever in it they stand. */
export function withFields(call: Call, fields: Readonly<Record<string, unknown>>): Call {
  const schema = call.operation.requestBody?.json?.schema;
  const path = schema === undefined ? [] : findFields(schema).path;
  return { ...call, body: placed(call.body, path, fields) };
}

function placed(
  body: unknown,
  [name, ...rest]: readonly string[],
  fields: Readonly<Record<string, unknown>>,
): unknown {
  return name === undefined
    ? fields
    : { ...Object(body), [name]: placed(own(body, name), rest, fields) };
}

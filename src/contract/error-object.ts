import type { Schema } from './schema.ts';

/**
 * The part of an error's body that says what went wrong: the `error` of an envelope, an item of the `errors` of
 * JSON:API, else the body itself, as in RFC 9457.
 */
export function errorObject(body: Schema): Schema {
  const error = body.property('error');
  if (error !== undefined && error.properties.size > 0) return error;
  return body.property('errors')?.items ?? error ?? body;
}

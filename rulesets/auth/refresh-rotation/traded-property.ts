import { endsSession, spokenName, type Operation } from '../../../src/contract/index.ts';

/**
 * The property of a body that is a refresh token to trade in; `undefined` where none has to be sent, as to an endpoint
 * of many grants (RFC 6749, section 3.2), or where it is sent to be ended.
 */
export function tradedProperty(operation: Operation): string | undefined {
  const schema = operation.requestBody?.json?.schema;
  if (schema === undefined || operation.method !== 'post' || endsSession(operation))
    return undefined;
  return [...schema.properties.keys()].find(
    (name) => schema.required.has(name) && spokenName(name) === 'refresh token',
  );
}

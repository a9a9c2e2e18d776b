import { type Operation, type Parameter, validatorFor } from '../../contract/index.ts';
import { escapeKey } from '../../../templates/server-express/runtime/escape-key.ts';
import type { Input } from '../../../templates/server-express/runtime/input.ts';
import type { Issue } from '../../../templates/server-express/runtime/issue.ts';

/**
 * How a decoded request breaks the contract. Prism is not asked: it does not look at cookies and forms, lets
 * everything pass where a schema breaks the meta-schema, refuses names that are not ASCII, and throws where an
 * optional list in a header is left out.
 */
export function findFaults(operation: Operation, input: Input): readonly Issue[] {
  return [
    ...operation.parameters.flatMap((parameter) => parameterFaults(parameter, input)),
    ...bodyFaults(operation, input),
  ];
}

function parameterFaults(
  { in: location, name, required, schema }: Parameter,
  input: Input,
): Issue[] {
  const key = location === 'header' ? name.toLowerCase() : name;
  const values = input[location];
  const pointer = `/${escapeKey(name)}`;
  if (!Object.hasOwn(values, key)) {
    // A path that was found has all that its template names; what it does not name, nobody can send.
    const isMissed = required && location !== 'path';
    return isMissed ? [{ in: location, pointer, keyword: 'required', message: 'is required' }] : [];
  }
  if (schema === undefined) return [];
  return validatorFor(
    schema.json,
    'request',
  )(values[key]).map((issue) => ({
    ...issue,
    in: location,
    pointer: pointer + issue.pointer,
  }));
}

function bodyFaults({ requestBody }: Operation, { body, mediaType }: Input): Issue[] {
  if (requestBody === undefined) return [];
  if (body === undefined) {
    return requestBody.required
      ? [{ in: 'body', pointer: '', keyword: 'required', message: 'is required' }]
      : [];
  }
  const schema = mediaType === undefined ? undefined : requestBody.content.get(mediaType)?.schema;
  // Bytes, a multipart body among them, are taken as they are.
  if (schema === undefined || body instanceof Uint8Array) return [];
  const validate = validatorFor(schema.json, 'request');
  return validate(body).map((issue) => ({ ...issue, in: 'body' as const }));
}

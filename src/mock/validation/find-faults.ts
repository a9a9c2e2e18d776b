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
  const faults: Issue[] = [];
  for (const parameter of operation.parameters) faults.push(...parameterFaults(parameter, input));
  faults.push(...bodyFaults(operation, input));
  return faults;
}

const NONE: readonly Issue[] = [];

function parameterFaults(
  { in: location, name, required, schema }: Parameter,
  input: Input,
): readonly Issue[] {
  const key = location === 'header' ? name.toLowerCase() : name;
  const values = input[location];
  if (!Object.hasOwn(values, key)) {
    // A path that was found has all that its template names; what it does not name, nobody can send.
    if (!required || location === 'path') return NONE;
    const pointer = `/${escapeKey(name)}`;
    return [{ in: location, pointer, keyword: 'required', message: 'is required' }];
  }
  if (schema === undefined) return NONE;
  const issues = validatorFor(schema.json, 'request')(values[key]);
  return issues.map((issue) => ({
    ...issue,
    in: location,
    pointer: `/${escapeKey(name)}${issue.pointer}`,
  }));
}

function bodyFaults({ requestBody }: Operation, { body, mediaType }: Input): readonly Issue[] {
  if (requestBody === undefined) return NONE;
  if (body === undefined) {
    return requestBody.required
      ? [{ in: 'body', pointer: '', keyword: 'required', message: 'is required' }]
      : NONE;
  }
  const schema = mediaType === undefined ? undefined : requestBody.content.get(mediaType)?.schema;
  // Bytes, a multipart body among them, are taken as they are.
  if (schema === undefined || body instanceof Uint8Array) return NONE;
  const validate = validatorFor(schema.json, 'request');
  return validate(body).map((issue) => ({ ...issue, in: 'body' as const }));
}

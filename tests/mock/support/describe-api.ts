/** A 3.1 description of some paths, with one error schema. */
export function describeApi(paths: object, rest: object = {}): object {
  return { openapi: '3.1.0', info: { title: 'Probe', version: '1.0.0' }, paths, ...rest };
}

/** A response with a JSON body. */
export function json(schema: object, more: object = {}): object {
  return { description: 'An answer.', content: { 'application/json': { schema, ...more } } };
}

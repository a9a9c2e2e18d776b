import { findPayload, type Operation } from '../../../src/contract/index.ts';

/**
 * The schemas of what is created: a POST takes one. Where a PUT or a PATCH finds the resource by its body
 * instead of its path, the body has to name it, and the schema is left out.
 */
export function createdSchemas(operations: readonly Operation[]): ReadonlySet<unknown> {
  const created = bodies(operations.filter(({ method }) => method === 'post'));
  const naming = operations.filter(
    ({ method, path }) =>
      (method === 'put' || method === 'patch') && path.trailingParameter === undefined,
  );
  for (const schema of bodies(naming)) created.delete(schema);
  return created;
}

function bodies(operations: readonly Operation[]): Set<unknown> {
  const found = operations.flatMap(({ requestBody }) =>
    [...(requestBody?.content.values() ?? [])].flatMap(({ schema }) =>
      schema === undefined ? [] : [findPayload(schema).schema.node.resolve().key],
    ),
  );
  return new Set(found);
}

import type { Schema } from '../../../src/contract/index.ts';
import { readTidying } from './read-tidying.ts';
import type { Tidying } from './server.runtime.ts';

/** How values of a schema are tidied, as far down as it does not contain itself; `undefined` where nothing is. */
export function tidyingOf(
  schema: Schema,
  known = new Map<string, Tidying | undefined>(),
): Tidying | undefined {
  const { identity } = schema.node.resolve();
  if (known.has(identity)) return known.get(identity);
  known.set(identity, undefined);
  const tidying = join([schema, ...schema.alternatives], known);
  known.set(identity, tidying);
  return tidying;
}

function join(
  schemas: readonly Schema[],
  known: Map<string, Tidying | undefined>,
): Tidying | undefined {
  const ways = schemas.map(readTidying).find((found) => found !== undefined);
  const items = below(schemas, ({ items: schema }) => schema, known);
  const names = new Set(schemas.flatMap(({ properties }) => [...properties.keys()]));
  const properties = [...names].flatMap((name) => {
    const tidying = below(schemas, (schema) => schema.property(name), known);
    return tidying === undefined ? [] : [[name, tidying] as const];
  });
  if (ways === undefined && items === undefined && properties.length === 0) return undefined;
  return {
    ...(ways === undefined ? {} : { ways }),
    ...(items === undefined ? {} : { items }),
    ...(properties.length === 0 ? {} : { properties: Object.fromEntries(properties) }),
  };
}

function below(
  schemas: readonly Schema[],
  pick: (schema: Schema) => Schema | undefined,
  known: Map<string, Tidying | undefined>,
): Tidying | undefined {
  for (const schema of schemas) {
    const part = pick(schema);
    const tidying = part === undefined ? undefined : tidyingOf(part, known);
    if (tidying !== undefined) return tidying;
  }
  return undefined;
}

import type { Payload } from './payload.ts';
import type { Schema } from './schema.ts';
import { spokenName } from './spoken-name.ts';

/** Names under which foreign contracts put a collection; `data` is the envelope's own. */
const SEATS = ['data', 'items', 'results', 'values'];

/**
 * The part of a success body that is the resource itself.
 *
 * @param collection what its path calls it: `GET /orders` may answer with `{orders: […]}`
 */
export function findPayload(body: Schema, collection?: string): Payload {
  if (body.isArray) return { schema: body, path: [] };
  const data = mostTelling(body.constraints('data'));
  if (data !== undefined) return { schema: data, path: ['data'] };
  for (const seat of SEATS) {
    const schema = body.property(seat);
    if (schema?.isArray === true) return { schema, path: [seat] };
  }
  return listNamed(body, collection) ?? { schema: body, path: [] };
}

/** Where parts of an `allOf` narrow what others only announce, the one that says what is in it. */
function mostTelling(schemas: readonly Schema[]): Schema | undefined {
  const telling = schemas.find((schema) => {
    const shape = schema.isArray ? schema.items : schema;
    return shape !== undefined && (shape.properties.size > 0 || shape.variants.length > 0);
  });
  return telling ?? schemas[0];
}

function listNamed(body: Schema, collection: string | undefined): Payload | undefined {
  const spoken = collection === undefined ? undefined : spokenName(collection);
  for (const [name, schema] of body.properties) {
    const isObjects = schema.isArray && (schema.items?.properties.size ?? 0) > 0;
    if (isObjects && spokenName(name) === spoken) return { schema, path: [name] };
  }
  return undefined;
}

import { findNamedSeat } from './find-named-seat.ts';
import type { PathTemplate } from './path-template.ts';
import type { Payload } from './payload.ts';
import type { Schema } from './schema.ts';

/** Names under which foreign contracts put a collection; `data` is the envelope's own. */
const SEATS = ['data', 'items', 'results', 'values'];

/**
 * The part of a success body that is the resource itself.
 *
 * @param path after which it may be called
 */
export function findPayload(body: Schema, path?: PathTemplate): Payload {
  if (body.isArray) return { schema: body, path: [] };
  const data = mostTelling(body.constraints('data'));
  if (data !== undefined) return { schema: data, path: ['data'] };
  for (const seat of SEATS) {
    const schema = body.property(seat);
    if (schema?.isArray === true) return { schema, path: [seat] };
  }
  const named = path === undefined ? undefined : findNamedSeat(body, path);
  return named ?? { schema: body, path: [] };
}

/** Where parts of an `allOf` narrow what others only announce, the one that says what is in it. */
function mostTelling(schemas: readonly Schema[]): Schema | undefined {
  const telling = schemas.find((schema) => {
    const shape = schema.isArray ? schema.items : schema;
    return shape !== undefined && (shape.properties.size > 0 || shape.variants.length > 0);
  });
  return telling ?? schemas[0];
}

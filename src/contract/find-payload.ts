import type { Payload } from './payload.ts';
import type { Schema } from './schema.ts';

/** Names under which foreign contracts put a collection; `data` is the envelope's own. */
const SEATS = ['data', 'items', 'results', 'values'];

/** The part of a success body that is the resource itself. */
export function findPayload(body: Schema): Payload {
  if (body.isArray) return { schema: body, path: [] };
  const data = body.property('data');
  if (data !== undefined) return { schema: data, path: ['data'] };
  for (const seat of SEATS) {
    const schema = body.property(seat);
    if (schema?.isArray === true) return { schema, path: [seat] };
  }
  return { schema: body, path: [] };
}

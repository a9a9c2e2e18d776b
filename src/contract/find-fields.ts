import type { Payload } from './payload.ts';
import type { Schema } from './schema.ts';

/**
 * The part of a body, or of an item in it, that has the fields which the API is about: mostly all of it. JSON:API
 * sends them under `data`, and keeps them in `attributes`, apart from `type` and `id` (JSON:API 1.1, section 7.2).
 */
export function findFields(schema: Schema): Payload {
  const data = schema.properties.size === 1 ? schema.properties.get('data') : undefined;
  if (data !== undefined && !data.isArray && data.properties.size > 0) {
    const inside = findFields(data);
    return { schema: inside.schema, path: ['data', ...inside.path] };
  }
  const attributes = schema.property('attributes');
  const isResource = schema.property('type') !== undefined && attributes?.isArray === false;
  return isResource && attributes.properties.size > 0
    ? { schema: attributes, path: ['attributes'] }
    : { schema, path: [] };
}

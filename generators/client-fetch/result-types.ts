import type { Operation, Response, Schema } from '../../src/contract/index.ts';
import type { ClientEffects } from '../../src/convention/index.ts';
import { literal } from './literal.ts';
import { mediaKind, preferredMedia } from './media-kind.ts';

type Unwrap = ClientEffects['unwrap'];

/** TypeScript types of what an operation gives to its caller. */
export interface ResultTypes {
  readonly data: string;
  readonly meta: string;
}

/** The same as alternatives. */
type Alternatives = Readonly<Record<keyof ResultTypes, readonly string[]>>;

/** The types of a call's result: what the success responses have, taken out of their envelopes. */
export function resultTypes(operation: Operation, unwrap: Unwrap): ResultTypes {
  const successes = successResponses(operation);
  if (successes.length === 0) return { data: 'unknown', meta: 'undefined' };
  const parts = successes.map((response) => typesOf(operation, response, unwrap));
  return {
    data: union(parts.flatMap(({ data }) => data)),
    meta: union(parts.flatMap(({ meta }) => meta)),
  };
}

/** The type of a schema, by its name where it has one, else as `fallback` says. */
export function schemaType(schema: Schema, fallback: string): string {
  if (schema.name !== undefined) return `Schemas[${literal(schema.name)}]`;
  const item = schema.types.length === 1 && schema.isArray ? schema.items?.name : undefined;
  return item === undefined ? fallback : `Schemas[${literal(item)}][]`;
}

/** The type of the body of a response, as `generated/types.ts` has it. */
export function bodyType({ id }: Operation, { status }: Response, mediaType: string): string {
  const key = /^\d+$/.test(status) ? status : literal(status);
  return `operations[${literal(id)}]['responses'][${key}]['content'][${literal(mediaType)}]`;
}

function successResponses({ responses }: Operation): Response[] {
  const successes = [...responses.values()].filter((response) => response.isSuccess);
  const fallback = responses.get('default');
  return successes.length > 0 || fallback === undefined ? successes : [fallback];
}

function typesOf(operation: Operation, response: Response, unwrap: Unwrap): Alternatives {
  const bare = (type: string): Alternatives => ({ data: [type], meta: ['undefined'] });
  const [mediaType, media] = preferredMedia(response.content) ?? [];
  if (mediaType === undefined || operation.method === 'head') return bare('undefined');
  const kind = mediaKind(mediaType);
  if (kind !== 'json') return bare(kind === 'text' ? 'string' : 'Blob');
  const body = bodyType(operation, response, mediaType);
  const schema = media?.schema;
  if (schema === undefined) return bare('unknown');
  if (unwrap === undefined) return bare(schemaType(schema, body));
  return {
    data: propertyType(schema, unwrap.data, body),
    meta: propertyType(schema, unwrap.meta, body),
  };
}

function propertyType(schema: Schema, key: string, owner: string): readonly string[] {
  const property = schema.property(key);
  if (property === undefined) return ['undefined'];
  const type = schemaType(property, `At<${owner}, ${literal(key)}>`);
  return schema.required.has(key) ? [type] : [type, 'undefined'];
}

function union(types: readonly string[]): string {
  return [...new Set(types)].join(' | ');
}

import type { Operation, Schema } from '../../../src/contract/index.ts';

/** A property a caller has no business to send, and whether the contract knows it. */
export interface Forged {
  readonly name: string;
  readonly value: unknown;
  readonly cause: 'undeclared' | 'readOnly';
}

/** Properties of the resource tried at one operation, beside one that nobody declared. */
const MOST = 2;

/**
 * What may be refused or ignored, but not stored: a property that nobody declared, and those of the answer that
 * the request lacks or marks `readOnly`.
 *
 * @param unique a text no request has used
 */
export function forgedProperties(operation: Operation, unique: string): readonly Forged[] {
  const request = operation.requestBody?.json?.schema;
  const shown = operation.payload?.schema;
  if (request === undefined || shown === undefined) return [];
  const found: Forged[] = [];
  for (const [name, schema] of shown.properties) {
    const own = request.property(name);
    if (own !== undefined && own.keyword('readOnly') !== true) continue;
    const value = forgedValue(schema, unique);
    if (value !== undefined) found.push({ name, value, cause: 'readOnly' });
  }
  const stranger = `x_${unique.replaceAll('-', '').slice(0, 12)}`;
  return [{ name: stranger, value: unique, cause: 'undeclared' }, ...found.slice(0, MOST)];
}

/** A value that the server would hardly choose itself. */
function forgedValue(schema: Schema, unique: string): unknown {
  if (schema.values !== undefined) return undefined;
  if (!schema.types.includes('string')) {
    return schema.types.includes('integer') ? 1_000_003 : undefined;
  }
  const format = schema.keyword('format');
  if (format === 'date-time') return '2001-02-03T04:05:06Z';
  return format === undefined || format === 'uuid' ? unique : undefined;
}

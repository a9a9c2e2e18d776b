import { findFields, type Operation, type Schema } from '../../../src/contract/index.ts';
import { words } from '../../../src/convention/index.ts';

/** A property a caller has no business to send, and whether the contract knows it. */
export interface Forged {
  readonly name: string;
  readonly value: unknown;
  /** What to try as well, where the server may have set `value` by itself. */
  readonly otherwise?: unknown;
  readonly cause: 'undeclared' | 'readOnly';
}

/** Properties of the resource tried at one operation, beside one that nobody declared. */
const MOST = 4;

const TEMPTING = new Set(
  'admin role roles scope status state owner user member tenant account verified approved paid price total balance'.split(
    ' ',
  ),
);

/**
 * What may be refused or ignored, but not stored: a property that nobody declared, and those of the answer that
 * the request lacks or marks `readOnly`.
 *
 * @param unique a text no request has used
 */
export function forgedProperties(operation: Operation, unique: string): readonly Forged[] {
  const sent = operation.requestBody?.json?.schema;
  if (sent === undefined || operation.payload === undefined) return [];
  const request = findFields(sent).schema;
  const shown = findFields(operation.payload.schema).schema;
  const found: Forged[] = [];
  for (const [name, schema] of shown.properties) {
    const own = request.property(name);
    if (own !== undefined && own.keyword('readOnly') !== true) continue;
    const [value, otherwise] = forgedValues(schema, unique);
    if (value !== undefined) found.push({ name, value, otherwise, cause: 'readOnly' });
  }
  const stranger = `x_${unique.replaceAll('-', '').slice(0, 12)}`;
  const tempting = found.toSorted((a, b) => Number(isTempting(b)) - Number(isTempting(a)));
  return [{ name: stranger, value: unique, cause: 'undeclared' }, ...tempting.slice(0, MOST)];
}

/** Whether somebody would gain by setting it. */
function isTempting({ name }: Forged): boolean {
  return words(name).some((word) => TEMPTING.has(word));
}

/** A value that the server would hardly choose itself; of few values, two. */
function forgedValues(schema: Schema, unique: string): readonly unknown[] {
  if (schema.values !== undefined) return schema.values.length > 1 ? schema.values.slice(-2) : [];
  if (schema.types.includes('boolean')) return [true, false];
  if (!schema.types.includes('string')) return schema.types.includes('integer') ? [1_000_003] : [];
  const format = schema.keyword('format');
  if (format === 'date-time') return ['2001-02-03T04:05:06Z'];
  return format === undefined || format === 'uuid' ? [unique] : [];
}

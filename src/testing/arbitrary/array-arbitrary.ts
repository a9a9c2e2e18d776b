import * as fc from 'fast-check';
import { isRecord } from '../../shared/is-record.ts';
import type { JsonSchema } from '../../contract/index.ts';
import { bound } from './bound.ts';
import { GenerationError } from './generation-error.ts';
import type { SchemaCompiler } from './schema-compiler.ts';

/** Items above the fewest allowed. */
const SMALL = 3;

/** Arrays of a flat schema. */
export function arrayArbitrary(
  schema: JsonSchema,
  compiler: SchemaCompiler,
  depth: number,
): fc.Arbitrary<unknown> {
  const prefix = Array.isArray(schema['prefixItems']) ? schema['prefixItems'] : [];
  const needed = Object.hasOwn(schema, 'contains') ? (bound(schema['minContains']) ?? 1) : 0;
  const min = bound(schema['minItems']) ?? 0;
  const max = Math.max(min, bound(schema['maxItems']) ?? Infinity);
  const rest = {
    minLength: Math.max(0, min - prefix.length - needed),
    maxLength: Math.max(0, Math.min(max, min + SMALL) - prefix.length - needed),
  };
  const parts = [
    ...prefix.map((item: unknown) => compiler.compile(item, depth)),
    ...Array.from({ length: needed }, () =>
      compiler.compile({ allOf: [schema['contains'], schema['items'] ?? true] }, depth),
    ),
  ];
  const items = itemsArbitrary(schema, compiler, depth, rest);
  if (parts.length > max)
    throw new GenerationError('an array is asked for more items than it may have');
  const isUnique = schema['uniqueItems'] === true;
  if (parts.length === 0) return isUnique ? distinct(items.item, items.length) : items.array;
  return fc.tuple(fc.tuple(...parts), items.array).map(([first, others]) => [...first, ...others]);
}

function itemsArbitrary(
  schema: JsonSchema,
  compiler: SchemaCompiler,
  depth: number,
  length: { minLength: number; maxLength: number },
): { item: fc.Arbitrary<unknown>; array: fc.Arbitrary<unknown[]>; length: typeof length } {
  const none = { minLength: 0, maxLength: 0 };
  if (length.minLength === 0 && (schema['items'] === false || depth >= compiler.depthLimit)) {
    return { item: fc.constant(null), array: fc.constant([]), length: none };
  }
  try {
    const item = compiler.compile(isRecord(schema['items']) ? schema['items'] : {}, depth);
    return { item, array: fc.array(item, { ...length, size: 'max' }), length };
  } catch (error) {
    if (length.minLength > 0 || !(error instanceof GenerationError)) throw error;
    return { item: fc.constant(null), array: fc.constant([]), length: none };
  }
}

/**
 * Arrays without repetitions. They are picked from as many tries as a short list of allowed items needs, so
 * that two out of an `enum` of two are found.
 */
function distinct(
  item: fc.Arbitrary<unknown>,
  { minLength, maxLength }: { minLength: number; maxLength: number },
): fc.Arbitrary<unknown[]> {
  return fc.uniqueArray(item, {
    minLength,
    maxLength,
    size: 'max',
    selector: (value) => JSON.stringify(value),
  });
}

import type { Arbitrary } from 'fast-check';
import { validityOf, type Direction, type JsonSchema } from '../../contract/index.ts';
import { generates } from './generates.ts';
import { GenerationError } from './generation-error.ts';
import { keep } from './keep.ts';
import { SchemaCompiler } from './schema-compiler.ts';

const known = {
  request: new WeakMap<JsonSchema, Arbitrary<unknown>>(),
  response: new WeakMap<JsonSchema, Arbitrary<unknown>>(),
};

/**
 * Values that are valid by a self-contained JSON Schema 2020-12, small ones mostly, and that shrink.
 *
 * @param direction requests leave `readOnly` properties out, responses `writeOnly` ones
 * @throws {GenerationError} when no value can be made and the schema gives no valid example
 */
export function schemaArbitrary(
  schema: JsonSchema,
  direction: Direction = 'request',
): Arbitrary<unknown> {
  const found = known[direction].get(schema);
  if (found !== undefined) return found;
  const raw = new SchemaCompiler(schema, direction).compile(schema, 0);
  const valid = keep(
    raw,
    validityOf(schema, direction),
    'values made from its parts are not valid as a whole',
  );
  if (!generates(valid)) {
    throw new GenerationError('values made from its parts are not valid as a whole');
  }
  known[direction].set(schema, valid);
  return valid;
}

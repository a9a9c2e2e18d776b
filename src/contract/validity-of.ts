import { own } from '../shared/own.ts';
import { compileValidator } from './compile-validator.ts';
import type { Direction } from './direction.ts';
import { isVast } from './is-vast.ts';
import { judgeValue } from './judge-value.ts';
import type { JsonSchema } from './json-schema.ts';
import { schemaForDirection } from './schema-for-direction.ts';

/** As many values are looked at one by one before compiling pays. */
const SEVERAL = 300;

const known = {
  request: new WeakMap<JsonSchema, (value: unknown) => boolean>(),
  response: new WeakMap<JsonSchema, (value: unknown) => boolean>(),
};

/**
 * Whether values are valid by a self-contained JSON Schema 2020-12 (see `Schema.json`), in one direction. The schema is
 * compiled once many values are asked about, or one that cannot be judged without: most schemas see few.
 *
 * The answer throws a `ContractError` when the schema itself is wrong.
 */
export function validityOf(
  schema: JsonSchema,
  direction: Direction = 'request',
): (value: unknown) => boolean {
  const found = known[direction].get(schema) ?? build(schema, direction);
  known[direction].set(schema, found);
  return found;
}

function build(schema: JsonSchema, direction: Direction): (value: unknown) => boolean {
  let left = isVast(schema) ? Infinity : SEVERAL;
  const definition = (name: string): JsonSchema | boolean | undefined =>
    own(schema['$defs'], name) as JsonSchema | boolean | undefined;
  return (value) => {
    if (left > 0) {
      left -= 1;
      const verdict = judgeValue(value, schema, direction, definition);
      if (verdict !== undefined) return verdict.length === 0;
      if (!isVast(schema)) left = 0;
    }
    return compileValidator(schemaForDirection(schema, direction))(value).length === 0;
  };
}

import { own } from '../shared/own.ts';
import { compileValidator, type Validator } from './compile-validator.ts';
import type { Direction } from './direction.ts';
import { isVast } from './is-vast.ts';
import { judgeValue } from './judge-value.ts';
import type { JsonSchema } from './json-schema.ts';
import { mayCompile } from './may-compile.ts';
import { schemaForDirection } from './schema-for-direction.ts';

/**
 * What is wrong with values that travel in a direction, by a self-contained schema (see `Schema.json`). A vast schema
 * is compiled only for a value that cannot be judged without, and so is any where compiling is forbidden: then what cannot
 * be judged passes.
 *
 * @throws {ContractError} when the schema itself is wrong; that of a vast one throws when it is asked
 */
export function validatorFor(schema: JsonSchema, direction: Direction): Validator {
  const earlier = known[direction].get(schema);
  if (earlier !== undefined) return earlier;
  const validator = make(schema, direction);
  known[direction].set(schema, validator);
  return validator;
}

const known = {
  request: new WeakMap<JsonSchema, Validator>(),
  response: new WeakMap<JsonSchema, Validator>(),
};

function make(schema: JsonSchema, direction: Direction): Validator {
  const compiled = (): Validator => compileValidator(schemaForDirection(schema, direction));
  if (!isVast(schema) && mayCompile()) return compiled();
  const definition = (name: string): JsonSchema | boolean | undefined =>
    own(schema['$defs'], name) as JsonSchema | boolean | undefined;
  return (value) => judgeValue(value, schema, direction, definition) ?? compiled()(value);
}

import type { Schema } from '../../src/contract/index.ts';
import type { TypeNames } from './type-names.ts';

const PRIMITIVES: Readonly<Record<string, string>> = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  null: 'null',
};

const COMPOSITIONS = ['allOf', 'oneOf', 'anyOf', 'not', 'if', 'prefixItems'];

/**
 * The TypeScript type of a schema, as a person would write it: a name, a list of a name, a few literals.
 *
 * @param elsewhere where the type can be found in `types.ts`, for schemas that are neither named nor simple
 */
export function printType(schema: Schema | undefined, names: TypeNames, elsewhere: string): string {
  return schema === undefined ? 'unknown' : (printSimple(schema, names) ?? elsewhere);
}

function printSimple(schema: Schema, names: TypeNames): string | undefined {
  if (schema.name !== undefined) return names.use(schema.name);
  if (COMPOSITIONS.some((keyword) => schema.keyword(keyword) !== undefined)) return undefined;
  if (schema.values !== undefined) return printLiterals(schema.values);
  const types = schema.types.map((type) => printOne(type, schema, names));
  if (types.length === 0 || types.includes(undefined)) return undefined;
  return [...new Set(types)].join(' | ');
}

function printOne(type: string, schema: Schema, names: TypeNames): string | undefined {
  if (type !== 'array') return PRIMITIVES[type];
  const item = schema.items === undefined ? undefined : printSimple(schema.items, names);
  return item === undefined ? undefined : `readonly (${item})[]`;
}

function printLiterals(values: readonly unknown[]): string | undefined {
  const isPlain = values.every((value) => value === null || typeof value !== 'object');
  return isPlain && values.length > 0
    ? values.map((value) => JSON.stringify(value)).join(' | ')
    : undefined;
}

import * as fc from 'fast-check';
import type { JsonSchema } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import { bound } from './bound.ts';
import { GenerationError } from './generation-error.ts';
import { keep } from './keep.ts';
import type { SchemaCompiler } from './schema-compiler.ts';

/** Names of properties that are not declared; made once, because to make it takes longer than to use it. */
const PLAIN_NAME = fc.stringMatching(/^[a-z][a-z0-9_]{0,9}$/);

/** Properties of no declared name that a map gets. */
const MAP_SIZE = 3;

/** Objects of a flat schema. What is not declared is left out wherever the schema allows it. */
export function objectArbitrary(
  schema: JsonSchema,
  compiler: SchemaCompiler,
  depth: number,
): fc.Arbitrary<unknown> {
  const required = new Set(
    (Array.isArray(schema['required']) ? schema['required'] : []).map(String),
  );
  const declared = isRecord(schema['properties']) ? schema['properties'] : {};
  const model: Record<string, fc.Arbitrary<unknown>> = {};
  for (const [name, property] of Object.entries(declared)) {
    if (compiler.isHidden(property)) required.delete(name);
    else define(model, name, propertyArbitrary(property, required.has(name), compiler, depth));
  }
  for (const name of required) {
    if (!Object.hasOwn(model, name)) define(model, name, otherArbitrary(schema, compiler, depth));
  }
  const min = bound(schema['minProperties']) ?? 0;
  const max = bound(schema['maxProperties']) ?? Infinity;
  const named = namedArbitrary(model, required, max);
  const missing = min - Object.keys(model).length;
  const isMap = Object.keys(declared).length === 0 || isRecord(schema['additionalProperties']);
  const whole =
    missing > 0 || (isMap && isOpen(schema) && depth < compiler.depthLimit)
      ? withOthers(named, schema, compiler, depth, Math.max(0, missing), max - required.size)
      : named;
  if (min === 0) return whole;
  return keep(whole, (value) => Object.keys(value).length >= min, `an object of ${min} properties`);
}

function propertyArbitrary(
  property: unknown,
  isRequired: boolean,
  compiler: SchemaCompiler,
  depth: number,
): fc.Arbitrary<unknown> | undefined {
  if (!isRequired && depth >= compiler.depthLimit) return undefined;
  try {
    return compiler.compile(property, depth);
  } catch (error) {
    if (isRequired || !(error instanceof GenerationError)) throw error;
    return undefined; // an optional property that cannot be made is one to go without
  }
}

function namedArbitrary(
  model: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  required: ReadonlySet<string>,
  max: number,
): fc.Arbitrary<Record<string, unknown>> {
  const requiredKeys = Object.keys(model).filter((name) => required.has(name));
  const optional = Object.keys(model).filter((name) => !required.has(name));
  if (requiredKeys.length + optional.length <= max) {
    return fc.record({ ...model }, { requiredKeys, noNullPrototype: true });
  }
  return fc
    .subarray(optional, { maxLength: Math.max(0, max - requiredKeys.length) })
    .chain((chosen) => {
      const names = [...requiredKeys, ...chosen];
      const part = Object.fromEntries(
        names.map((name) => [name, model[name] ?? fc.constant(null)]),
      );
      return fc.record(part, { noNullPrototype: true });
    });
}

function withOthers(
  named: fc.Arbitrary<Record<string, unknown>>,
  schema: JsonSchema,
  compiler: SchemaCompiler,
  depth: number,
  minLength: number,
  maxLength: number,
): fc.Arbitrary<Record<string, unknown>> {
  const key = isRecord(schema['propertyNames'])
    ? compiler.compile({ type: 'string', ...schema['propertyNames'] }, depth).map(String)
    : patternKey(schema, compiler, depth);
  const others = fc.uniqueArray(fc.tuple(key, otherArbitrary(schema, compiler, depth)), {
    minLength,
    maxLength: Math.max(minLength, Math.min(maxLength, MAP_SIZE)),
    selector: ([name]) => name,
  });
  return fc
    .tuple(named, others)
    .map(([object, entries]) => ({ ...Object.fromEntries(entries), ...object }));
}

/** Where only patterned names are let in, names follow the pattern. */
function patternKey(
  schema: JsonSchema,
  compiler: SchemaCompiler,
  depth: number,
): fc.Arbitrary<string> {
  const [pattern] = Object.keys(
    isRecord(schema['patternProperties']) ? schema['patternProperties'] : {},
  );
  return pattern === undefined
    ? PLAIN_NAME
    : compiler.compile({ type: 'string', pattern, minLength: 1 }, depth).map(String);
}

/** The value of a property that is not declared by name. */
function otherArbitrary(
  schema: JsonSchema,
  compiler: SchemaCompiler,
  depth: number,
): fc.Arbitrary<unknown> {
  const patterns = isRecord(schema['patternProperties']) ? schema['patternProperties'] : {};
  const [patterned] = Object.values(patterns);
  if (patterned !== undefined) return compiler.compile(patterned, depth);
  if (!isOpen(schema)) throw new GenerationError('a property is required that is not allowed');
  return compiler.compile(schema['additionalProperties'] ?? { type: 'string' }, depth);
}

function isOpen(schema: JsonSchema): boolean {
  if (isRecord(schema['patternProperties'])) return true;
  return schema['additionalProperties'] !== false && schema['unevaluatedProperties'] !== false;
}

function define(
  model: Record<string, fc.Arbitrary<unknown>>,
  name: string,
  arbitrary: fc.Arbitrary<unknown> | undefined,
): void {
  if (arbitrary === undefined) return;
  // Plain assignment to `__proto__` would set the prototype.
  Object.defineProperty(model, name, { value: arbitrary, enumerable: true, configurable: true });
}

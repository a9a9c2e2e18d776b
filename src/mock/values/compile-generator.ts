import type { JsonSchema } from '../../contract/index.ts';
import { Making } from './making.ts';
import { SchemaCompiler, type CompilerOptions } from './schema-compiler.ts';
import type { Random } from './seeded-random.ts';
import { subjectOf } from './subject.ts';

/** Makes values of one schema: the same ones of the same random numbers. */
export type Generator = (random: Random) => unknown;

const known = new Map<string, WeakMap<JsonSchema, Generator>>();

/** Compiles a self-contained JSON Schema (`Schema.json`) to a generator; the same object is compiled once. */
export function compileGenerator(schema: JsonSchema, options: CompilerOptions): Generator {
  const key = `${options.direction} ${options.useExamples}`;
  const generators = known.get(key) ?? new WeakMap<JsonSchema, Generator>();
  known.set(key, generators);
  const earlier = generators.get(schema);
  if (earlier !== undefined) return earlier;
  const parents = typeof schema['title'] === 'string' ? [schema['title']] : [];
  const make = new SchemaCompiler(schema, options).compile(schema, subjectOf('', parents));
  const generator: Generator = (random) => make(new Making(random));
  generators.set(schema, generator);
  return generator;
}

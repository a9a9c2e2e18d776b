import type { JsonSchema } from '../../contract/index.ts';
import { Making } from './making.ts';
import { SchemaCompiler, type CompilerOptions } from './schema-compiler.ts';
import type { Random } from './seeded-random.ts';
import { subjectOf } from './subject.ts';

/** Makes values of one schema: the same ones of the same random numbers. */
export type Generator = (random: Random) => unknown;

const newMap = (): WeakMap<JsonSchema, Generator> => new WeakMap();
const known = {
  request: { shown: newMap(), madeUp: newMap() },
  response: { shown: newMap(), madeUp: newMap() },
};

/** Compiles a self-contained JSON Schema (`Schema.json`) to a generator; the same object is compiled once. */
export function compileGenerator(schema: JsonSchema, options: CompilerOptions): Generator {
  const generators = known[options.direction][options.useExamples ? 'shown' : 'madeUp'];
  const earlier = generators.get(schema);
  if (earlier !== undefined) return earlier;
  const parents = typeof schema['title'] === 'string' ? [schema['title']] : [];
  const part = new SchemaCompiler(schema, options).compile(schema, subjectOf('', parents));
  const generator: Generator = (random) => new Making(random).make(part);
  generators.set(schema, generator);
  return generator;
}

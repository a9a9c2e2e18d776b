import type { Direction, JsonSchema } from '../../contract/index.ts';
import { compileGenerator } from './compile-generator.ts';
import type { Random } from './seeded-random.ts';

export interface GenerateOptions {
  readonly random: Random;
  /** Take what the schema gives as an example or default, instead of something of the kind. */
  readonly useExamples: boolean;
  /** A request goes without read-only properties, a response, which is usual, without write-only ones. */
  readonly direction?: Direction;
}

/**
 * A value for a self-contained JSON Schema (`Schema.json`), as it travels in one direction. Parts that contradict each
 * other may leave it invalid, so the caller validates what must be valid.
 */
export function generateValue(
  schema: JsonSchema,
  { random, useExamples, direction = 'response' }: GenerateOptions,
): unknown {
  return compileGenerator(schema, { useExamples, direction })(random);
}

import { createRequire } from 'node:module';
import type { JsonSchema } from '../../src/contract/index.ts';

interface Faker {
  option(options: Readonly<Record<string, unknown>>): void;
  generate(schema: unknown): unknown;
}

/** json-schema-faker as Prism has it, with the options that Prism sets; it spoils what it is given. */
export function loadFaker(): (schema: JsonSchema) => unknown {
  const resolve = createRequire(createRequire(import.meta.url).resolve('@stoplight/prism-http'));
  const { JSONSchemaFaker } = resolve('json-schema-faker') as { JSONSchemaFaker: Faker };
  JSONSchemaFaker.option({
    failOnInvalidTypes: false,
    failOnInvalidFormat: false,
    alwaysFakeOptionals: true,
    optionalsProbability: 1,
    fixedProbabilities: true,
    ignoreMissingRefs: true,
    refDepthMax: 3,
  });
  return (schema) => JSONSchemaFaker.generate(schema);
}

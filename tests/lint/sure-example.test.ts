import { oas } from '@stoplight/spectral-rulesets';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dialect } from '../../src/lint/runner/sure/dialect.ts';
import { isExampleSilent } from '../../src/lint/runner/sure/is-example-silent.ts';

type Example = (
  value: unknown,
  options: unknown,
  context: unknown,
) => readonly unknown[] | undefined;

const [, oas3, oas30, oas31] = oas.formats as readonly unknown[];
const { function: oasExample } = (
  oas.rules as unknown as Record<string, { then: { function: Example } }>
)['oas3-valid-media-example']?.then ?? { function: () => [] };

const PATHS = [
  ['components', 'schemas', 'A'],
  ['components', 'requestBodies', 'A', 'content', 'a/b'],
  ['paths', '/a', 'get', 'responses', '200', 'content', 'a/b'],
];

const scalar = fc.oneof(
  fc.constantFrom(null, true, 0, 1, -1, 1.5, 2 ** 31, '', 'a', 'ab', '2024-02-29', 'a@b.cd'),
  fc.constantFrom('2024-01-01T00:00:00Z', 'https://a.bc/d?e=f#g', '1.2.3.4', 'YWI=', 'x_y-z'),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('any'), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
})).any;

const count = fc.integer({ min: -1, max: 3 });
const schema = fc.letrec((tie) => ({
  part: fc.oneof(
    { maxDepth: 1, depthIdentifier: 'schema' },
    fc.constant({ type: 'string' }),
    tie('any'),
  ),
  any: fc.record(
    {
      type: fc.oneof(
        fc.constantFrom(
          'string',
          'integer',
          'number',
          'object',
          'array',
          'null',
          'boolean',
          'text',
        ),
        fc.constantFrom(['string', 'null'], ['integer', 'string'], []),
      ),
      nullable: fc.boolean(),
      enum: fc.array(scalar, { maxLength: 3 }),
      const: scalar,
      format: fc.constantFrom(
        'date',
        'date-time',
        'email',
        'uri',
        'ipv4',
        'byte',
        'int32',
        'uuid',
        'x',
        'float',
        'hostname',
      ),
      pattern: fc.constantFrom('^a', '[', '\\d+', '\\Z'),
      minLength: count,
      maxLength: count,
      minimum: count,
      maximum: count,
      exclusiveMinimum: fc.oneof(fc.boolean(), count),
      multipleOf: fc.constantFrom(0, 0.1, 1, 2),
      minItems: count,
      uniqueItems: fc.boolean(),
      items: tie('part'),
      properties: fc.dictionary(fc.constantFrom('a', 'b'), tie('part'), { noNullPrototype: true }),
      required: fc.constantFrom([], ['a'], ['a', 'b'], ['a', 'a']),
      additionalProperties: fc.oneof(fc.boolean(), tie('part')),
      maxProperties: count,
      readOnly: fc.constantFrom(true, false, 'no'),
      writeOnly: fc.boolean(),
      allOf: fc.array(tie('part'), { maxLength: 2 }),
      anyOf: fc.array(tie('part'), { maxLength: 2 }),
      oneOf: fc.array(tie('part'), { maxLength: 2 }),
      not: tie('part'),
      $ref: fc.constantFrom('#/components/schemas/A', '#', 'other.yaml'),
      default: scalar,
      $id: fc.constant('urn:a'),
    },
    { requiredKeys: [], noNullPrototype: true },
  ),
})).any;
const fewer = fc
  .tuple(schema, fc.func(fc.integer({ min: 0, max: 9 })))
  .map(([each, dice]) => thin(each, dice) as object);

test.each<[Dialect, unknown]>([
  ['draft4', oas30],
  ['draft2020-12', oas31],
])(
  'of an example that is surely valid, the stock function says nothing: %s',
  (dialect, format) => {
    let silent = 0;
    fc.assert(
      fc.property(fewer, value, fc.constantFrom(...PATHS), (each, example, path) => {
        const document = { formats: new Set([oas3, format]), data: {} };
        const context = { path, document, documentInventory: {}, rule: { resolved: true } };
        const media = { schema: each, example };
        const options = { oasVersion: 3, schemaField: 'schema', type: 'media' };
        if (!isExampleSilent(media, options, path, dialect)) return;
        silent += 1;
        expect(oasExample(media, options, context) ?? []).toEqual([]);
      }),
      { numRuns: 600 },
    );
    expect(silent).toBeGreaterThan(20);
  },
  60_000,
);

/** Random schemas contradict themselves; with fewer keywords some accept something. */
function thin(node: unknown, dice: (...of: unknown[]) => number): unknown {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => dice(key, Object.keys(node).length) < 2)
      .map(([key, child]) => [key, thin(child, dice)]),
  );
}

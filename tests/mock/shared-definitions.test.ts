import { expect, test } from 'vitest';
import type { JsonSchema } from '../../src/contract/index.ts';
import { generateValue } from '../../src/mock/values/generate-value.ts';
import { seededRandom } from '../../src/mock/values/seeded-random.ts';
import { loadFlagship } from './support/load-flagship.ts';

const make = (schema: JsonSchema, useExamples = false): unknown =>
  generateValue(schema, { random: seededRandom('a'), useExamples });

test('what schemas have in common changes none of their values', async () => {
  const { operations } = await loadFlagship();
  const answers = operations.flatMap(({ responses }) =>
    [...responses.values()].flatMap(({ json }) => json?.schema ?? []),
  );
  const shared = answers.map(({ json }) => json).filter(({ $defs }) => $defs !== undefined);
  expect(shared.length).toBeGreaterThan(10);
  for (const useExamples of [true, false]) {
    for (const schema of [...shared, ...shared.toReversed()]) {
      const alone = make(structuredClone(schema), useExamples);
      expect(make(schema, useExamples)).toEqual(alone);
    }
  }
});

test('one definition under two names is two kinds of things', () => {
  const named = { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] };
  const of = (name: string, $defs: JsonSchema): unknown =>
    make({ type: 'array', items: { $ref: `#/$defs/${name}` }, $defs });
  const both = { Person: named, Company: named };
  for (const name of ['Person', 'Company']) {
    expect(of(name, both)).toEqual(of(name, structuredClone(both)));
  }
  expect(of('Person', both)).not.toEqual(of('Company', both));
});

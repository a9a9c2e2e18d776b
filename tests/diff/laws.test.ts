import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileValidator, type JsonSchema } from '../../src/contract/index.ts';
import { SpecwrightError } from '../../src/shared/specwright-error.ts';
import { schemaArbitrary } from '../../src/testing/arbitrary/schema-arbitrary.ts';
import { answering, changesOf, taking } from './support/changes-of.ts';
import { schemaPairs } from './support/schema-pairs.ts';

const VALUES = 30;

test('what a request may no longer be is a break, and so is what an answer may be now', async () => {
  await fc.assert(
    fc.asyncProperty(schemaPairs, async ({ before, after }) => {
      const refused = witness(before, after);
      fc.pre(refused !== undefined);
      const asked = await changesOf(taking(before), taking(after));
      const breaks = asked.filter(({ effect }) => effect === 'breaking');
      expect(breaks).not.toEqual([]);
      // Readers of answers pass over properties that they do not know.
      if (breaks.every(({ kind }) => kind === 'request-additional-narrowed')) return;
      const answered = await changesOf(answering(after), answering(before));
      expect(answered.map(({ effect }) => effect)).toContain('breaking');
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('most breaks can be shown: a value was right and is refused', async () => {
  let [told, shown] = [0, 0];
  for (const { before, after } of fc.sample(schemaPairs, { numRuns: 400, seed: 1 })) {
    const changes = await changesOf(taking(before), taking(after));
    if (!changes.some(({ effect }) => effect === 'breaking')) continue;
    told += 1;
    if (witness(before, after) !== undefined) shown += 1;
  }
  expect(told).toBeGreaterThan(100);
  // Of the rest, some need rare values, and some alternatives overlap in ways that are not seen through.
  expect(shown / told).toBeGreaterThan(0.9);
}, 60_000);

test('a contract is the same as itself, and a change back undoes a change', async () => {
  await fc.assert(
    fc.asyncProperty(schemaPairs, async ({ before, after }) => {
      expect(await changesOf(taking(before), taking(structuredClone(before)))).toEqual([]);
      const there = await changesOf(taking(before), taking(after));
      const back = await changesOf(taking(after), taking(before));
      expect(back.length > 0).toBe(there.length > 0);
    }),
    { numRuns: 200 },
  );
}, 60_000);

/** A value that is valid by one schema and not by the other, if one is found. */
function witness(before: JsonSchema, after: JsonSchema): { readonly value: unknown } | undefined {
  const validate = compileValidator(after);
  try {
    const values = fc.sample(schemaArbitrary(before), { numRuns: VALUES, seed: 7 });
    const refused = values.findIndex((value) => validate(value).length > 0);
    return refused === -1 ? undefined : { value: values[refused] };
  } catch (error) {
    // No value can be made of it.
    if (error instanceof SpecwrightError) return undefined;
    throw error;
  }
}

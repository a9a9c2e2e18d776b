import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Contract } from '../../src/contract/index.ts';
import { SpecwrightError } from '../../src/shared/specwright-error.ts';
import { parseSource } from '../../src/spec/parse-source.ts';
import { loadSpec } from '../../src/spec/index.ts';
import { mutate, mutation } from '../support/mutation.ts';
import { pickSpecText, type SpecText } from '../support/spec-texts.ts';
import { readEverything, validateBodies } from './support/read-everything.ts';

/** More of them: `FUZZ_RUNS=5000 npx vitest run tests/contract/fuzz.test.ts`. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 25);
const timeout = 60_000 + numRuns * 1000;

test(
  'a mutated description is refused with a reason, or is a contract that answers every question',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 1000 }),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        async (seed, mutations) => {
          const chosen = pickSpecText(seed);
          const value = structuredClone(parseSource(chosen.file, chosen.text));
          for (const step of mutations) mutate(value, step);
          await survives(chosen, JSON.stringify(value));
        },
      ),
      { numRuns },
    );
  },
  timeout,
);

test(
  'so is a description cut off anywhere, or with a line lost or twice',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 1000 }),
        fc.constantFrom('cut', 'lose', 'repeat'),
        fc.nat(),
        async (seed, kind, at) => {
          const chosen = pickSpecText(seed);
          const { text } = chosen;
          const lines = text.split('\n');
          const line = at % lines.length;
          if (kind === 'cut') await survives(chosen, text.slice(0, at % text.length));
          else if (kind === 'lose') await survives(chosen, lines.toSpliced(line, 1).join('\n'));
          else await survives(chosen, lines.toSpliced(line, 0, lines[line] ?? '').join('\n'));
        },
      ),
      { numRuns },
    );
  },
  timeout,
);

async function survives({ root, file }: SpecText, text: string): Promise<void> {
  const before = process.cpuUsage();
  try {
    const contract = new Contract(await loadSpec(root, { texts: new Map([[file, text]]) }));
    readEverything(contract);
    const start = text.length % Math.max(1, contract.operations.length);
    validateBodies(contract.operations.slice(start, start + 3));
  } catch (error) {
    if (!(error instanceof SpecwrightError)) throw error;
    expect(error.message).not.toBe('');
    expect(error.code).toMatch(/^(SPEC|CONTRACT)_[A-Z_0-9]+$/);
  }
  const { user } = process.cpuUsage(before);
  expect(user / 1e6, 'seconds').toBeLessThan(5);
  expect(Object.keys(Object.prototype), 'prototype').toEqual([]);
}

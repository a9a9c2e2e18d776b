import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lintSpec } from '../../src/lint/index.ts';
import { SpecwrightError } from '../../src/shared/specwright-error.ts';
import { loadSpec } from '../../src/spec/index.ts';
import { parseSource } from '../../src/spec/parse-source.ts';
import { selectConventions } from '../../src/studio/select-conventions.ts';
import { mutate, mutation } from '../support/mutation.ts';
import { pickSpecText } from '../support/spec-texts.ts';

/** More of them: `FUZZ_RUNS=5000 npx vitest run tests/lint/fuzz.test.ts`. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 25);

test(
  'a mutated description gives findings that stand in the text, or is refused with a reason',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 1000 }),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        async (seed, mutations) => {
          const { root, file, text } = pickSpecText(seed);
          const value = structuredClone(parseSource(file, text));
          for (const step of mutations) mutate(value, step);
          await survives(root, file, JSON.stringify(value, null, 2));
        },
      ),
      { numRuns },
    );
  },
  60_000 + numRuns * 2000,
);

async function survives(root: string, file: string, text: string): Promise<void> {
  const before = process.cpuUsage();
  try {
    const document = await loadSpec(root, {
      texts: new Map([[file, text]]),
      onBrokenReference: () => undefined,
    });
    const findings = await lintSpec(document, selectConventions({ preset: 'strict' }));
    for (const { message, source = root, range } of findings) {
      expect(message).not.toBe('');
      const lines = document.files.get(source)?.text.split('\n') ?? [];
      expect(range.start.line).toBeLessThan(lines.length);
    }
  } catch (error) {
    if (!(error instanceof SpecwrightError)) throw error;
    expect(error.code).toMatch(/^(SPEC|CONTRACT|LINT)_[A-Z_0-9]+$/);
  }
  expect(process.cpuUsage(before).user / 1e6, 'seconds').toBeLessThan(5);
  expect(Object.keys(Object.prototype), 'prototype').toEqual([]);
}

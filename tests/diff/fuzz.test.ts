import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Contract } from '../../src/contract/index.ts';
import { compareContracts, CHANGE_KINDS } from '../../src/diff/index.ts';
import { SpecwrightError } from '../../src/shared/specwright-error.ts';
import { parseSource } from '../../src/spec/parse-source.ts';
import { loadSpec } from '../../src/spec/index.ts';
import { mutate, mutation } from '../support/mutation.ts';
import { pickSpecText, type SpecText } from '../support/spec-texts.ts';

/** More of them: `FUZZ_RUNS=5000 npx vitest run tests/diff/fuzz.test.ts`. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 15);

test(
  'whatever a description was turned into, it is compared with what it was, both ways',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 1000 }),
        fc.array(mutation, { minLength: 1, maxLength: 6 }),
        async (seed, mutations) => {
          const chosen = pickSpecText(seed);
          const value = structuredClone(parseSource(chosen.file, chosen.text));
          for (const step of mutations) mutate(value, step);
          const [before, after] = await Promise.all([
            read(chosen, chosen.text),
            read(chosen, JSON.stringify(value)),
          ]);
          if (before === undefined || after === undefined) return;
          told(before, after);
          told(after, before);
          expect(compareContracts(before, before)).toEqual([]);
        },
      ),
      { numRuns },
    );
  },
  60_000 + numRuns * 1000,
);

/** Every change has a place in the newer contract, a sentence and somebody whom it touches. */
function told(before: Contract, after: Contract): void {
  try {
    for (const { kind, at, what, undo, operations } of compareContracts(before, after)) {
      expect(Object.hasOwn(CHANGE_KINDS, kind) || /^re(quest|sponse)-\w+-\w+$/.test(kind)).toBe(
        true,
      );
      expect(at.document).toBe(after.document);
      expect(at.location.line).toBeGreaterThan(0);
      expect([what, undo].every((text) => text !== '' && !text.endsWith('.'))).toBe(true);
      expect(operations.length).toBeGreaterThan(0);
    }
  } catch (error) {
    // Paths that lead nowhere are told by another rule.
    if (!(error instanceof SpecwrightError)) throw error;
  }
}

async function read({ root, file }: SpecText, text: string): Promise<Contract | undefined> {
  try {
    const texts = new Map([[file, text]]);
    return new Contract(await loadSpec(root, { texts, onBrokenReference: () => {} }));
  } catch (error) {
    if (error instanceof SpecwrightError) return undefined;
    throw error;
  }
}

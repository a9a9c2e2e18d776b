import { expect, onTestFinished, test } from 'vitest';
import { createMock, listenMock } from '../../../src/mock/index.ts';
import { selectConventions } from '../../../src/studio/select-conventions.ts';
import { runChecks, type RunOptions, type TestReport } from '../../../src/testing/index.ts';
import { startPlants, type PlantDefect } from './start-plants.ts';

async function judge(defect?: PlantDefect, options: Partial<RunOptions> = {}): Promise<TestReport> {
  const { contract, url } = await startPlants(defect);
  return runChecks({ contract, ...selectConventions({}), url, seed: 1, ...options });
}

test.each([1, 2, 3])(
  'a server that keeps fields apart from ids is accused of nothing, seed %i',
  async (seed) => {
    const { findings, operations } = await judge(undefined, { seed });
    expect(findings).toEqual([]);
    expect(operations.filter(({ reached }) => !reached)).toEqual([]);
  },
  60_000,
);

test.each([1, 2, 3])(
  'nor is the mock of its contract, seed %i',
  async (seed) => {
    const { contract } = await startPlants(undefined);
    const conventions = selectConventions({});
    const running = await listenMock(createMock(contract, conventions), {
      port: 0,
      host: '127.0.0.1',
    });
    onTestFinished(running.close);
    const { findings, operations } = await runChecks({
      contract,
      ...conventions,
      url: running.url,
      seed,
    });
    expect(findings).toEqual([]);
    expect(operations.filter(({ reached }) => !reached)).toEqual([]);
  },
  60_000,
);

test.each<[PlantDefect, string, string]>([
  ['notes-cut', 'resource/read-after-write', 'addPlant'],
  ['name-taken-twice', 'race/unique', 'addPlant'],
  ['null-refused', 'http/bounds-included', 'addPlant'],
  ['tallest-refused', 'http/bounds-included', 'addPlant'],
  ['change-resets', 'resource/patch-merges', 'changePlant'],
  ['changed-stays', 'resource/timestamps', 'changePlant'],
  ['filter-ignored', 'list/filter-honoured', 'listPlants'],
  ['order-ignored', 'list/sort-honoured', 'listPlants'],
])(
  '%s: %s at %s',
  async (defect, check, operation) => {
    const operations = [...new Set([operation, 'addPlant'])];
    const { findings } = await judge(defect, { only: [check, 'response'], operations });
    expect(findings.map((finding) => [finding.check, finding.operation])).toContainEqual([
      check,
      operation,
    ]);
  },
  60_000,
);

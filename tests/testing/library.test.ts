import { expect, onTestFinished, test } from 'vitest';
import { judgeLibrary } from '../../bench/testing/judge-library.ts';
import { faults } from '../../bench/testing/library/faults.ts';
import { startLibrary } from '../../bench/testing/library/start-library.ts';
import type { RunOptions, TestReport } from '../../src/testing/index.ts';

async function judge(id?: string, options: Partial<RunOptions> = {}): Promise<TestReport> {
  const fault = faults.find((each) => each.id === id);
  expect(fault?.id).toBe(id);
  const { url, close } = await startLibrary(fault);
  onTestFinished(close);
  return judgeLibrary(url, { seed: 1, ...options });
}

test('a library without faults is accused of nothing, and all of it is reached', async () => {
  const { findings, operations } = await judge();
  expect(findings).toEqual([]);
  expect(operations.filter(({ reached }) => !reached)).toEqual([]);
  expect(operations.length).toBeGreaterThan(25);
});

test.each([
  ['undocumented-status', 'errors/status-matrix', 'createReview'],
  ['accepts-maximum-by-one', 'validation/before-handler', 'createLoan'],
  ['put-merges', 'resource/put-replaces', 'replaceMember'],
])('%s is found', async (fault, check, operation) => {
  const { findings } = await judge(fault, { operations: [operation] });
  expect(findings.map((finding) => finding.check)).toContain(check);
});

test('faults have ids of their own', () => {
  expect(new Set(faults.map(({ id }) => id)).size).toBe(faults.length);
  expect(faults.length).toBeGreaterThan(200);
});

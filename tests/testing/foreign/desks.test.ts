import { expect, test } from 'vitest';
import { selectChecks } from '../../../src/studio/select-checks.ts';
import { runChecks, type RunOptions, type TestReport } from '../../../src/testing/index.ts';
import { startDesks, type DeskDefect } from './start-desks.ts';

async function judge(defect?: DeskDefect, options: Partial<RunOptions> = {}): Promise<TestReport> {
  const { contract, url } = await startDesks(defect);
  return runChecks({
    contract,
    ...selectChecks({}),
    url,
    seed: 1,
    credentials: ({ who }) => (who === 'other' ? 'bob' : 'alice'),
    ...options,
  });
}

test.each([1, 2, 3])(
  'a server that does what its descriptions say is accused of nothing, seed %i',
  async (seed) => {
    const { findings, operations } = await judge(undefined, { seed });
    expect(findings).toEqual([]);
    expect(operations.filter(({ reached }) => !reached)).toEqual([]);
  },
  60_000,
);

test.each<[DeskDefect, string, string, string[]?]>([
  ['default-number-zero', 'resource/defaults-applied', 'createOffice'],
  ['default-boolean-true', 'resource/defaults-applied', 'createOffice'],
  ['changed-stays', 'resource/timestamps', 'replaceOffice'],
  ['created-moves', 'resource/timestamps', 'replaceOffice'],
  ['name-taken-twice', 'errors/409-conflict', 'createOffice'],
  ['search-ignored', 'list/search-honoured', 'listOffices'],
  ['empty-search-fails', 'http/malformed-input', 'listOffices'],
  ['page-short', 'pagination/walk', 'listOffices'],
  ['quota-stays', 'http/quota-falls', 'listOffices'],
  ['quota-grows', 'http/quota-falls', 'listOffices'],
  ['any-version', 'concurrency/optimistic-lock', 'replaceOffice'],
  ['others-listed', 'resource/names-its-parent', 'listBookings', ['createBooking']],
  ['closed-twice', 'resource/action-takes-effect', 'closeBooking'],
  ['closed-by-others', 'resource/isolation', 'createBooking'],
  ['many-closed-by-others', 'resource/isolation', 'createBooking'],
  ['deleted-not', 'resource/use-after-delete', 'deleteBooking'],
  ['job-of-others', 'resource/isolation', 'startExport'],
  ['file-of-others', 'authz/ownership', 'getFile'],
  ['problem-of-200', 'response/problem-status', 'getOffice'],
])(
  '%s: %s at %s',
  async (defect, check, operation, others) => {
    const operations = [operation, ...(others ?? [])];
    const only = [check, ...(others === undefined ? [] : ['resource/created-is-listed'])];
    const { findings } = await judge(defect, { only, operations });
    expect(findings.map((finding) => [finding.check, finding.operation])).toContainEqual([
      check,
      operation,
    ]);
    if (others === undefined) expect(findings).toHaveLength(1);
  },
  60_000,
);

import { expect, onTestFinished, test } from 'vitest';
import { judgeLibrary } from '../../bench/testing/judge-library.ts';
import { faults } from '../../bench/testing/library/faults.ts';
import { insideAt } from '../../bench/testing/library/faults/inside-at.ts';
import type { Item } from '../../bench/testing/library/item.ts';
import { LIBRARY_SPEC, startLibrary } from '../../bench/testing/library/start-library.ts';
import { Contract } from '../../src/contract/index.ts';
import { loadSpec } from '../../src/spec/index.ts';
import { selectChecks } from '../../src/studio/select-checks.ts';
import { planChecks, type RunOptions, type TestReport } from '../../src/testing/index.ts';

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
  ['put-merges-book', 'resource/put-replaces', 'replaceBook'],
  ['put-changes-created-at', 'resource/idempotent-put', 'replaceMember'],
  ['patch-ignores-null', 'resource/patch-merges', 'updateLoan'],
  ['stored-last-tag-lost', 'resource/read-after-write', 'replaceBook'],
  ['action-without-effect', 'resource/action-takes-effect', 'returnLoan'],
  ['returned-cannot-be-read', 'response/no-server-error', 'returnLoan'],
  ['wrong-parent', 'resource/belongs-to-parent', 'getReview'],
  ['wrong-location', 'resource/created-is-reachable', 'createLoan'],
  ['any-scheme', 'auth/declared', 'listLoans'],
  ['no-role', 'authz/rbac', 'listMembers'],
  ['signed-out-token', 'auth/revocation', 'signOut'],
  ['any-password', 'errors/no-enumeration', 'signIn'],
  ['availability-taken', 'validation/mass-assignment', 'createBook'],
  ['status-taken', 'validation/mass-assignment', 'updateLoan'],
  ['cors-any-origin', 'http/cors', 'listBooks'],
  ['cors-star-with-credentials', 'http/cors', 'listBooks'],
  ['cursor-on-last', 'pagination/walk', 'listReviews'],
  ['sorted-by-page', 'list/sort-honoured', ['listBooks', 'createBook']],
  ['filter-ignored-at-one', 'list/filter-honoured', 'listBooks'],
  ['filter-lost-on-page-2', 'list/filter-honoured', ['listBooks', 'createBook']],
  ['second-filter-ignored', 'list/filter-honoured', ['listBooks', 'createBook']],
  ['total-unfiltered', 'list/filter-honoured', 'listBooks'],
  ['always-304', 'caching/etag', 'getBook'],
  ['no-if-match-at-delete', 'concurrency/optimistic-lock', 'deleteBook'],
  ['precondition-as-409', 'concurrency/optimistic-lock', 'replaceBook'],
  ['rejects-longest-key', 'http/bounds-included', 'createLoan'],
  ['rejects-longest-title', 'http/bounds-included', 'createBook'],
  ['first-field-only', 'list/fields-honoured', 'listBooks'],
])('%s is found', async (fault, check, operation) => {
  const { findings } = await judge(fault, { operations: [operation].flat() });
  expect(findings.map((finding) => finding.check)).toContain(check);
});

test.each([
  ['success-with-warning', 'envelope/shape', ['getAvailability', 'listBooks']],
  ['success-that-denies', 'errors/class-split', ['getAvailability', 'listBooks']],
  ['no-code', 'errors/code', ['getAvailability', 'listBooks']],
  ['sunset-missing', 'lifecycle/deprecation', ['getAvailability', 'listBooks']],
  ['deprecation-outdated', 'response/headers', ['getAvailability', 'listBooks']],
  ['no-nosniff-at-one', 'security/headers', ['getAvailability', 'listBooks']],
  ['content-type-of-other-json', 'response/content-type', ['getReview', 'listReviews']],
  ['field-not-utc', 'naming/timestamps', ['getReview', 'listReviews']],
  ['no-location', 'rest/success-status', ['createReview', 'getReview', 'listReviews']],
  ['email-unique-in-flight', 'errors/409-conflict', ['createMember', 'listMembers']],
  ['password-as-token', 'validation/read-write-only', ['signIn', 'signOut']],
])('%s is found by one check alone', async (fault, check, operations) => {
  const { findings } = await judge(fault, { operations });
  expect([...new Set(findings.map((finding) => finding.check))]).toEqual([check]);
});

test('a review is no change of its book, however long ago that was made', async () => {
  const { url, close } = await startLibrary({
    id: 'old-books',
    family: 'none',
    what: 'Nothing is wrong with a book of last year.',
    ...insideAt(['createBook'], (call, next, { shelves }) => {
      const reply = next(call);
      const book = { ...(reply.data as Item), created_at: '2025-11-16T09:30:00.000Z' };
      shelves.books.set(book.id, book);
      return { ...reply, data: book };
    }),
  });
  onTestFinished(close);
  const { findings } = await judgeLibrary(url, {
    seed: 1,
    operations: ['createReview', 'returnLoan'],
    only: ['resource/action-takes-effect'],
  });
  expect(findings).toEqual([]);
});

test('nothing is created below what cannot exist, and what is gone is asked for once', async () => {
  const { url, close } = await startLibrary();
  onTestFinished(close);
  const sent: { readonly method: string; readonly path: string; readonly status: number }[] = [];
  await judgeLibrary(url, {
    seed: 1,
    operations: ['getReview', 'createLoan'],
    only: ['response', 'resource/sequence'],
    onExchange: ({ request, answer }) => sent.push({ ...request, status: answer.status }),
  });
  const added = sent.filter(({ method, path }) => method === 'POST' && path.endsWith('/reviews'));
  expect(added.length).toBeGreaterThan(0);
  expect(added.filter(({ path }) => !/\/books\/[0-9a-f-]{36}\//.test(path))).toEqual([]);
  const deleted = sent.filter(({ method, status }) => method === 'DELETE' && status === 204);
  expect(deleted.length).toBeGreaterThan(0);
  for (const each of deleted) {
    const later = sent.slice(sent.indexOf(each) + 1).filter(({ path }) => path === each.path);
    expect(new Set(later.map(({ method }) => method)).size).toBe(later.length);
  }
});

test.each([1, 12, 40])(
  'of %i valid calls, those that properties make are not made again',
  async (runs) => {
    const contract = new Contract(await loadSpec(LIBRARY_SPEC));
    const options = { ...selectChecks({}), contract, url: 'http://127.0.0.1:1', seed: 1, runs };
    const plan = planChecks(options);
    const alone = planChecks({ ...options, only: ['response'] });
    for (const [index, { operation, calls }] of plan.operations.entries()) {
      const own = calls['valid'] ?? 0;
      const most = alone.operations[index]?.calls['valid'] ?? 0;
      expect([operation, own >= Math.min(runs, 2) || own === most]).toEqual([operation, true]);
      expect([operation, own <= most]).toEqual([operation, true]);
      const properties = Object.entries(calls).filter(([kind]) => kind.includes('/'));
      const others = properties.reduce((sum, [, count]) => sum + count, 0);
      expect([operation, own + others >= most]).toEqual([operation, true]);
    }
  },
);

test('faults have ids of their own', () => {
  expect(new Set(faults.map(({ id }) => id)).size).toBe(faults.length);
  expect(faults.length).toBeGreaterThan(200);
});

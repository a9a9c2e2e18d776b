import { expect, test } from 'vitest';
import { describeCheck } from './support/describe-check.ts';
import { runShelf } from './support/run-shelf.ts';
import type { Values } from './support/shelf.ts';

/** A second write to a book is answered, and forgotten. */
const forgetful = () => {
  const written = new Map<unknown, number>();
  return (book: Values, earlier: Values | undefined, method: string): Values => {
    const id = earlier?.['id'];
    const times = (written.get(id) ?? 0) + 1;
    written.set(id, times);
    if (earlier !== undefined && times > 2) return earlier;
    return method === 'PATCH' ? { ...earlier, ...book } : { ...book, id };
  };
};

describeCheck('resource/sequence', ['createBook'], {
  'every third write to one book is forgotten': {
    hooks: { store: forgetful() },
    finding: {
      operation: 'createBook',
      expected: expect.stringMatching(/^`\w+` as (update|replace)Book left it$/),
    },
  },
  'to delete a book takes the next one along': {
    hooks: {
      remove: (books, id) => {
        books.delete(id);
        books.delete(id + 1);
      },
    },
    finding: { operation: 'createBook', actual: expect.stringContaining('after createBook') },
  },
});

test('a sequence is told by the steps that it takes, and no more', async () => {
  const { findings } = await runShelf('resource/sequence', { store: forgetful() });
  const methods = findings[0]?.steps.map((step) => /-X (\w+)/.exec(step)?.[1] ?? 'GET') ?? [];
  expect(methods[0]).toBe('POST');
  expect(methods.slice(1).every((method) => method === 'PUT' || method === 'PATCH')).toBe(true);
  expect(methods.length).toBeLessThanOrEqual(4);
});

test('it says nothing of what another check of resources has found', async () => {
  const { findings, outcomes } = await runShelf(['resource/patch-merges', 'resource/sequence'], {
    store: (book, earlier) => ({ ...book, id: earlier?.['id'] }),
  });
  expect(new Set(findings.map(({ check }) => check))).toEqual(new Set(['resource/patch-merges']));
  expect(outcomes).toContainEqual({
    check: 'resource/sequence',
    operation: 'createBook',
    runs: 0,
    status: 'skipped',
    reason: 'what `resource` has found is to be mended first',
  });
});

import { expect } from 'vitest';
import { describeCheck } from './support/describe-check.ts';

describeCheck(
  'http/injection',
  ['createBook', 'createNote', 'listBooks', 'replaceBook', 'updateBook'],
  {
    'a quote breaks a query': {
      hooks: {
        intercept: ({ url }) =>
          url.searchParams.get('q')?.includes(`'`) === true ? { status: 500 } : undefined,
      },
      finding: {
        operation: 'listBooks',
        expected: expect.stringContaining('`q` of the query') as string,
        actual: 'status 500',
      },
    },
    'the database speaks': {
      hooks: {
        intercept: ({ method, body }) =>
          method === 'POST' && body.includes(`subtitle":"a'`)
            ? { status: 400, body: { error: 'SQLITE_ERROR: near "a": syntax error' } }
            : undefined,
      },
      finding: {
        operation: 'createBook',
        expected: expect.stringContaining('`subtitle` of the body') as string,
      },
    },
    'a template is run': {
      hooks: {
        store: (book, earlier, method) => ({
          ...earlier,
          ...book,
          ...(method === 'POST' && String(book['title']).includes('{{1337*7331}}')
            ? { title: String(1337 * 7331) }
            : {}),
        }),
      },
      finding: { operation: 'createBook' },
    },
    'a condition is run': {
      hooks: {
        filter: (_book, query) => {
          const [, a, b] = /OR '(\d)'='(\d)$/.exec(query.get('q') ?? '') ?? [];
          return a === b;
        },
      },
      finding: { operation: 'listBooks', actual: 'items that no text matches' },
    },
  },
);

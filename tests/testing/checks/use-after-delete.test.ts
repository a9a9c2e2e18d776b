import { describeCheck } from './support/describe-check.ts';

describeCheck('resource/use-after-delete', ['deleteBook'], {
  'what was deleted is still shown': {
    hooks: { remove: () => undefined },
    steps: ['DELETE'],
    finding: {
      operation: 'deleteBook',
      expected: 'status 404 or 410 for an item that was deleted',
      actual: 'status 200',
    },
  },
  'what was deleted is still listed': {
    hooks: () => {
      const deleted = new Set<string>();
      return {
        remove: (books, id) => books.set(id, { ...books.get(id), gone: true }),
        show: (book) => book,
        intercept: ({ method, url }) => {
          if (method === 'DELETE') deleted.add(url.pathname);
          return method === 'GET' && deleted.has(url.pathname) ? { status: 404 } : undefined;
        },
      };
    },
    finding: { operation: 'deleteBook', expected: 'a list without the item that was deleted' },
  },
  'a second DELETE fails': {
    hooks: () => {
      const deleted = new Set<string>();
      return {
        intercept: ({ method, url }) => {
          if (method !== 'DELETE') return undefined;
          const isSecond = deleted.has(url.pathname);
          deleted.add(url.pathname);
          return isSecond ? { status: 500 } : undefined;
        },
      };
    },
    finding: { operation: 'deleteBook', actual: 'status 500' },
  },
});

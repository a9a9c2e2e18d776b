import { describeCheck } from './support/describe-check.ts';

describeCheck('resource/idempotent-put', ['replaceBook'], {
  'PUT adds up': {
    hooks: {
      store: (book, earlier, method) =>
        method === 'PUT'
          ? { ...book, id: earlier?.['id'], pages: Number(earlier?.['pages']) + 1 }
          : { ...earlier, ...book },
    },
    finding: {
      operation: 'getBook',
      expected: '`pages` after the same PUT twice as after it once',
    },
  },
});

import { describeCheck } from './support/describe-check.ts';

describeCheck('resource/patch-merges', ['updateBook'], {
  'PATCH resets a field that it does not send': {
    hooks: {
      store: (book, earlier, method) =>
        method === 'PATCH' ? { ...earlier, pages: 77, ...book } : { ...book, id: earlier?.['id'] },
    },
    steps: ['PATCH'],
    finding: {
      operation: 'updateBook',
      expected: '`pages`, which PATCH did not send, to stay as it was',
    },
  },
});

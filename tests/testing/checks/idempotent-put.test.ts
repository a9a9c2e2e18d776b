import { describeCheck } from './support/describe-check.ts';

describeCheck('resource/idempotent-put', ['replaceBook'], {
  'PUT of what is there already adds up': {
    hooks: {
      store: (book, earlier, method) => {
        if (method !== 'PUT') return { ...earlier, ...book };
        const isRepeated = earlier?.['title'] === book['title'];
        const pages = Number(book['pages']) + (isRepeated ? 1 : 0);
        return { ...book, id: earlier?.['id'], pages };
      },
    },
    steps: ['PUT', 'PUT'],
    finding: {
      operation: 'replaceBook',
      expected: '`pages` after the same PUT twice as after it once',
    },
  },
});

import { describeCheck } from './support/describe-check.ts';

describeCheck('resource/read-after-write', ['createBook', 'replaceBook', 'updateBook'], {
  'a new text is cut': {
    hooks: {
      store: (book, earlier, method) =>
        method === 'POST'
          ? { ...book, title: String(book['title']).slice(0, 8) }
          : { ...earlier, ...book },
    },
    steps: ['POST'],
    finding: {
      operation: 'createBook',
      expected: '`title` in the GET that follows as POST sent it',
    },
  },
  'a set is sorted where it is new, and kept where it is changed': {
    hooks: {
      store: (book, earlier, method) =>
        method === 'POST' && Array.isArray(book['tags'])
          ? { ...book, tags: book['tags'].toSorted() }
          : { ...earlier, ...book },
    },
    steps: ['POST'],
    finding: {
      operation: 'createBook',
      expected: '`tags` in the GET that follows as POST sent it, which replaceBook keeps as it is',
    },
  },
  'a field is dropped on replacing': {
    hooks: {
      store: (book, earlier, method) =>
        method === 'PUT'
          ? { ...book, id: earlier?.['id'], price: undefined }
          : { ...earlier, ...book },
    },
    finding: {
      operation: 'replaceBook',
      expected: '`price` in the GET that follows as PUT sent it',
    },
  },
  '`null` is ignored by PATCH': {
    hooks: {
      store: (book, earlier, method) =>
        method === 'PATCH'
          ? {
              ...earlier,
              ...book,
              subtitle: book['subtitle'] ?? earlier?.['subtitle'] ?? 'untitled',
            }
          : { ...book, id: earlier?.['id'] },
    },
    finding: {
      operation: 'updateBook',
      expected: '`subtitle` in the GET that follows as PATCH sent it',
    },
  },
});

import { expect } from 'vitest';
import { describeCheck } from './support/describe-check.ts';

describeCheck(
  'resource/failed-write-leaves-no-trace',
  ['createBook', 'createNote', 'replaceBook', 'updateBook'],
  {
    'a refused POST creates a book': {
      hooks: {
        refuse: (books, id) => {
          if (id === undefined)
            books.set(books.size + 1000, { title: 'x', genre: 'novel', pages: 1 });
        },
      },
      finding: {
        operation: 'createBook',
        expected: expect.stringContaining('items as before a call'),
      },
    },
    'a refused PATCH changes the book': {
      hooks: {
        refuse: (books, id, method) => {
          const book = books.get(id ?? 0);
          if (book !== undefined && id !== undefined && method === 'PATCH')
            books.set(id, { ...book, pages: Number(book['pages']) + 1 });
        },
      },
      steps: ['PATCH'],
      finding: {
        operation: 'updateBook',
        expected: expect.stringContaining('`pages` as it was before'),
      },
    },
  },
);

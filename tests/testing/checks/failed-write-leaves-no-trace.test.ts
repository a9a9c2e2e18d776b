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
        operation: 'listBooks',
        expected: expect.stringContaining('items as before a call'),
      },
    },
    'a refused PATCH changes the book': {
      hooks: {
        refuse: (books, id) => {
          const book = books.get(id ?? 0);
          if (book !== undefined && id !== undefined)
            books.set(id, { ...book, pages: Number(book['pages']) + 1 });
        },
      },
      finding: {
        operation: 'getBook',
        expected: expect.stringContaining('`pages` as it was before'),
      },
    },
  },
);

import { describeCheck } from './support/describe-check.ts';

describeCheck('list/filter-honoured', ['listBooks'], {
  'a filter is ignored': {
    hooks: {
      filter: (book, query) =>
        (!query.has('in_print') || String(book['in_print']) === query.get('in_print')) &&
        Number(book['pages']) >= Number(query.get('min_pages') ?? 0),
    },
    finding: { operation: 'listBooks', expected: 'only items that match `genre: novel`' },
  },
  'a bound is ignored': {
    hooks: {
      filter: (book, query) =>
        ['genre', 'in_print'].every(
          (name) => !query.has(name) || String(book[name]) === query.get(name),
        ),
    },
    finding: { operation: 'listBooks', expected: 'only items that match `min_pages: 1000`' },
  },
  'a bound leaves out what is equal to it': {
    hooks: {
      filter: (book, query) =>
        ['genre', 'in_print'].every(
          (name) => !query.has(name) || String(book[name]) === query.get(name),
        ) && Number(book['pages']) > Number(query.get('min_pages') ?? 0),
    },
    finding: {
      operation: 'listBooks',
      expected: 'all items that match `min_pages: 1000`, 1 at least',
      actual: '0 items',
    },
  },
  'a filter loses items': {
    hooks: {
      filter: (book, query) =>
        Number(book['pages']) >= Number(query.get('min_pages') ?? 0) &&
        (!query.has('genre') || book['genre'] === query.get('genre')) &&
        (!query.has('in_print') ||
          (String(book['in_print']) === query.get('in_print') && Number(book['id']) % 4 !== 0)),
    },
    finding: {
      operation: 'listBooks',
      expected: 'all items that match `in_print: true`, 3 at least',
      actual: '2 items',
    },
  },
});

import { describeCheck } from './support/describe-check.ts';

const OPERATIONS = [
  'createBook',
  'createNote',
  'listBooks',
  'listEvents',
  'replaceBook',
  'updateBook',
];

describeCheck('http/bounds-included', OPERATIONS, {
  'the longest page is too long': {
    hooks: {
      intercept: ({ url }) =>
        url.searchParams.get('per_page') === '20' ? { status: 400 } : undefined,
    },
    finding: {
      operation: 'listBooks',
      expected: '`20` for `per_page`, which is its declared `maximum`, to be accepted',
    },
  },
  'the thickest book is too thick': {
    hooks: {
      intercept: ({ body }) => (body.includes('"pages":5000') ? { status: 400 } : undefined),
    },
    finding: {
      operation: 'createBook',
      expected: '`5000` for `pages`, which is its declared `maximum`, to be accepted',
      actual: 'status 400, and 201 for the value next to it',
    },
  },
  'a full list of tags is too full': {
    hooks: {
      intercept: ({ body }) => (/"tags":\[("[^"]*",){3}"/.test(body) ? { status: 400 } : undefined),
    },
    finding: {
      operation: 'createBook',
      expected:
        'a list of the greatest length for `tags`, which is its declared `maxItems`, to be accepted',
    },
  },
  'no subtitle is refused': {
    hooks: {
      intercept: ({ body }) => (body.includes('"subtitle":null') ? { status: 400 } : undefined),
    },
    finding: {
      operation: 'createBook',
      expected: '`null` for `subtitle`, which is declared to be a value of it, to be accepted',
    },
  },
  'the longest key is too long': {
    hooks: {
      intercept: ({ headers }) =>
        String(headers['idempotency-key']).length === 64 ? { status: 400 } : undefined,
    },
    finding: {
      operation: 'createBook',
      expected:
        'a text of the greatest length for `Idempotency-Key`, which is its declared `maxLength`, to be accepted',
    },
  },
});

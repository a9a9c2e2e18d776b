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

import { describeCheck } from './support/describe-check.ts';

describeCheck('http/head-parity', ['getBook', 'listBooks', 'listEvents', 'listNotes'], {
  'HEAD makes the server fail': {
    hooks: {
      intercept: ({ method, url }) =>
        method === 'HEAD' && url.pathname === '/v1/books' ? { status: 500 } : undefined,
    },
    finding: {
      operation: 'listBooks',
      expected: 'status 200 to HEAD as to GET',
      actual: 'status 500',
    },
  },
  'HEAD has another content type': {
    hooks: {
      intercept: ({ method, url }) =>
        method === 'HEAD' && url.pathname === '/v1/events'
          ? { status: 200, headers: { 'content-type': 'text/html' } }
          : undefined,
    },
    finding: { operation: 'listEvents', actual: '`text/html`' },
  },
  'HEAD is refused, and `Allow` has none of the methods': {
    hooks: {
      intercept: ({ method, url }) =>
        method === 'HEAD' && url.pathname === '/v1/books'
          ? { status: 405, headers: { allow: 'HEAD' } }
          : undefined,
    },
    finding: {
      operation: 'listBooks',
      expected: '`Allow: GET, POST` with 405 to HEAD',
      actual: '`HEAD`',
    },
  },
});

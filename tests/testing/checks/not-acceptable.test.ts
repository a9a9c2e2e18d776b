import { describeCheck } from './support/describe-check.ts';

describeCheck('http/not-acceptable', ['getBook', 'listBooks', 'listEvents', 'listNotes'], {
  'an unknown media type makes the server fail': {
    hooks: {
      intercept: ({ headers, url }) =>
        url.pathname === '/v1/books' && headers.accept?.includes('specwright') === true
          ? { status: 500 }
          : undefined,
    },
    finding: { operation: 'listBooks', actual: 'status 500' },
  },
});

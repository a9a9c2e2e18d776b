import { describeCheck } from './support/describe-check.ts';

describeCheck('list/cursor-tampering', ['listEvents'], {
  'a made-up cursor makes the server fail': {
    hooks: {
      intercept: ({ url }) =>
        /^at-\d+$|^$/.test(url.searchParams.get('cursor') ?? '') ? undefined : { status: 500 },
    },
    finding: { operation: 'listEvents', actual: 'status 500' },
  },
});

import { describeCheck } from './support/describe-check.ts';

describeCheck('resource/use-after-delete', ['deleteBook'], {
  'what was deleted is still shown': {
    hooks: { remove: () => undefined },
    finding: {
      operation: 'getBook',
      expected: 'status 404 or 410 for an item that was deleted',
      actual: 'status 200',
    },
  },
});

import { describeCheck } from './support/describe-check.ts';

describeCheck('list/fields-honoured', ['listBooks'], {
  'the selection is ignored': {
    hooks: { select: (book) => book },
    finding: { operation: 'listBooks', actual: '`genre` too' },
  },
  'what is selected is not shown': {
    hooks: { select: ({ id }) => ({ id }) },
    finding: { operation: 'listBooks', actual: 'an item without `title`' },
  },
});

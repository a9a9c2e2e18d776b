import { expect } from 'vitest';
import { describeCheck } from './support/describe-check.ts';

describeCheck('resource/put-replaces', ['replaceBook'], {
  'PUT merges': {
    hooks: { store: (book, earlier) => ({ ...earlier, ...book }) },
    steps: ['PUT', 'PUT'],
    finding: {
      operation: 'replaceBook',
      expected: expect.stringContaining('after a PUT without it'),
    },
  },
});

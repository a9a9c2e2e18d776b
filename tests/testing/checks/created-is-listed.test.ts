import { expect } from 'vitest';
import { describeCheck } from './support/describe-check.ts';

describeCheck('resource/created-is-listed', ['createBook'], {
  'what was created is not listed': {
    hooks: { keeps: { read: true, list: false } },
    finding: { operation: 'listBooks', expected: expect.stringContaining('in the list') },
  },
});

import { expect } from 'vitest';
import { describeCheck } from './support/describe-check.ts';

describeCheck('resource/created-is-listed', ['createBook', 'createNote'], {
  'a text is cut where only the list shows it': {
    hooks: { note: (text) => text.slice(0, 5) },
    finding: { operation: 'createNote', expected: '`text` in the list as POST sent it' },
  },
  'what was created is not listed': {
    hooks: { keeps: { read: true, list: false } },
    steps: ['POST'],
    finding: { operation: 'createBook', expected: expect.stringContaining('in the list') },
  },
});

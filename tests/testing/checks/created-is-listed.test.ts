import { expect } from 'vitest';
import { describeCheck } from './support/describe-check.ts';

describeCheck('resource/created-is-listed', ['createBook', 'createNote'], {
  'a text is cut where only the list shows it': {
    hooks: { note: (text) => text.slice(0, 5) },
    finding: { operation: 'listNotes', expected: '`text` in the list as POST sent it' },
  },
  'what was created is not listed': {
    hooks: { keeps: { read: true, list: false } },
    finding: { operation: 'listBooks', expected: expect.stringContaining('in the list') },
  },
});

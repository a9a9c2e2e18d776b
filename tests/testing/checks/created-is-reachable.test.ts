import { expect } from 'vitest';
import { describeCheck } from './support/describe-check.ts';

describeCheck('resource/created-is-reachable', ['createBook'], {
  'what was created cannot be read': {
    hooks: { keeps: { read: false, list: false } },
    finding: {
      operation: 'createBook',
      expected: 'the item that createBook created to be there',
    },
  },
  '`Location` names another item': {
    hooks: { location: (id) => `/v1/books/${id - 1}` },
    finding: { operation: 'createBook', expected: expect.stringContaining('in `Location`') },
  },
  '`Location` leads nowhere': {
    hooks: { location: (id) => `/books/${id}` },
    finding: { operation: 'createBook', expected: 'a `Location` that leads to the new item' },
  },
});

import { setTimeout as sleep } from 'node:timers/promises';
import { describeCheck } from './support/describe-check.ts';

describeCheck('race/unique', ['createBook'], {
  'uniqueness is looked up before the item is stored': {
    hooks: {
      isTaken: async (books, code) => {
        const isTaken = [...books.values()].some((book) => book['code'] === code);
        await sleep(50);
        return isTaken;
      },
    },
    finding: {
      operation: 'createBook',
      expected: 'one of several items of the same `code` that are created at once',
    },
  },
});

import { setTimeout as sleep } from 'node:timers/promises';
import { describeCheck } from './support/describe-check.ts';

describeCheck('race/distinct-ids', ['createBook'], {
  'ids are counted without a lock': {
    hooks: {
      nextId: async (taken) => {
        await sleep(50);
        return taken + 1;
      },
    },
    finding: {
      operation: 'createBook',
      expected: 'an id of its own for each of several items created at once',
    },
  },
});

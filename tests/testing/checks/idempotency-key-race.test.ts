import { setTimeout as sleep } from 'node:timers/promises';
import { describeCheck } from './support/describe-check.ts';

let turn = 0;

describeCheck('race/idempotency-key', ['createBook'], {
  'a key is remembered when the item is stored': {
    hooks: {
      once: async (answers, key, make) => {
        const earlier = answers.get(key);
        // Long enough for all to have come, and each a little longer than the one before.
        turn = (turn + 1) % 4;
        await sleep(50 + turn * 5);
        const answer = await (earlier ?? make());
        answers.set(key, Promise.resolve(answer));
        return answer;
      },
    },
    finding: {
      operation: 'createBook',
      expected: 'one item for one idempotency key, also when the calls come at once',
    },
  },
});

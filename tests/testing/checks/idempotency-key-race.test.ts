import { setTimeout as sleep } from 'node:timers/promises';
import { describeCheck } from './support/describe-check.ts';

describeCheck('race/idempotency-key', ['createBook'], {
  'a key is remembered when the item is stored': {
    hooks: {
      once: async (answers, key, make) => {
        const earlier = answers.get(key);
        await sleep(Math.random() * 20);
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

import { uniqueFields } from '../../../contract/index.ts';
import { clashing, defineCheck } from '../../../convention/index.ts';
import { isDone } from '../support/is-done.ts';
import { resourceCreatedBy } from '../support/resource-created-by.ts';

/** Equal items that are created at once. */
const AT_ONCE = 4;

export default defineCheck({
  kind: 'property',
  runs: 2,
  inapplicable(operation, contract) {
    if (resourceCreatedBy(operation, contract) === undefined) return 'it creates nothing';
    return uniqueFields(operation, contract) === undefined
      ? 'no field that it takes is declared to be unique'
      : undefined;
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api, { contract }) {
    const { body, mediaType } = call;
    const name = clashing(body, uniqueFields(call.operation, contract))?.join('`, `');
    if (name === undefined) return { inconclusive: 'no unique field was sent' };
    const others = await Promise.all(
      Array.from({ length: AT_ONCE }, () => api.callTo(call.operation, call)),
    );
    // Each under an idempotency key of its own: they are different requests.
    const calls = others.flatMap((other) =>
      other === undefined ? [] : [{ ...other, body, mediaType }],
    );
    const answers = await Promise.all(calls.map((each) => api.send(each)));
    const [first, second] = answers.filter(isDone);
    if (first === undefined) return { inconclusive: 'none of them was created' };
    if (second === undefined) return undefined;
    return {
      expected: `one of several items of the same \`${name}\` that are created at once`,
      actual: `${answers.filter(isDone).length} of them`,
      cause: `${name} is not unique`,
      answer: second,
      after: [first],
    };
  },
});

import { defineCheck, sentFields } from '../../../convention/index.ts';
import { findDifference } from '../support/difference.ts';
import { isDone } from '../support/is-done.ts';
import { readItem } from '../support/read-item.ts';
import { readingOf } from '../support/reading-of.ts';
import { recreated } from '../support/recreated.ts';
import { sharedFields } from '../support/shared-fields.ts';

export default defineCheck({
  kind: 'property',
  runs: 1,
  inapplicable(operation, contract) {
    const read = operation.method === 'put' ? readingOf(operation, contract) : undefined;
    if (read === undefined) return 'it replaces nothing that has a GET of its own';
    return sharedFields(operation, read, contract).length === 0
      ? 'nothing that it takes is shown again'
      : undefined;
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api, { contract }) {
    const read = readingOf(call.operation, contract);
    if (read === undefined) return { inconclusive: 'it cannot be read' };
    const first = await api.send(call);
    if (!isDone(first)) return { inconclusive: `the call was answered ${first.status}` };
    const before = await readItem(read, call, api);
    if ('inconclusive' in before) return before;
    const again = await api.callTo(call.operation, call);
    if (again === undefined) return { inconclusive: 'it cannot be called again' };
    const { body, mediaType } = call;
    const second = await api.send({ ...again, body, mediaType });
    if (!isDone(second)) return { inconclusive: `the second call was answered ${second.status}` };
    const after = await readItem(read, call, api);
    if ('inconclusive' in after) return after;
    const sent = sentFields(call) ?? {};
    // What is wrong after the first already is no matter of repeating it.
    const fields = sharedFields(call.operation, read, contract).filter(
      (field) => findDifference(sent, before.item, [field]) === undefined,
    );
    const difference = findDifference(before.item, after.item, fields) ?? recreated(before, after);
    if (difference === undefined) return undefined;
    return {
      expected: `\`${difference.name}\` after the same PUT twice as after it once`,
      actual: difference.text,
      answer: after.answer,
      after: [first, second],
    };
  },
});

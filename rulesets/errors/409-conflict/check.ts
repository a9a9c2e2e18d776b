import { uniqueFields } from '../../../src/contract/index.ts';
import { clashing, defineCheck, isSuccess, withHeader } from '../../../src/convention/index.ts';

/** What must be unique is not taken twice. */
export default defineCheck({
  kind: 'property',
  declared: true,
  runs: 3,
  inapplicable(operation, contract) {
    if (operation.method !== 'post') return 'it creates nothing';
    if (uniqueFields(operation, contract) === undefined) {
      return 'it takes no property with `x-unique`, and has no 409 of its own for what is there already';
    }
    return operation.responses.has('409') ? undefined : 'it declares no 409';
  },
  calls: (source, operation) => source.valid(operation).and(source.edges(operation)),
  async verify(call, api, { contract }) {
    const names = clashing(call.body, uniqueFields(call.operation, contract));
    if (names === undefined) return { inconclusive: 'no unique property was sent' };
    const first = await api.send(call);
    if (!isSuccess(first)) return { inconclusive: `the first call was answered ${first.status}` };
    const key = call.operation.idempotency?.header;
    const again = key === undefined ? call : withHeader(call, key, api.unique());
    const second = await api.send(again);
    if (!isSuccess(second)) return undefined;
    return {
      expected: `409 for a second ${names.map((name) => `\`${name}\``).join(', ')} of the same value`,
      actual: `status ${second.status}`,
      answer: second,
      after: [first],
    };
  },
});

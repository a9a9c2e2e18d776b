import { defineCheck, type Call } from '../../../convention/index.ts';
import { createItem } from '../support/create-item.ts';
import { resourceCreatedBy } from '../support/resource-created-by.ts';

/** Items that are created at once. */
const AT_ONCE = 4;

export default defineCheck({
  kind: 'property',
  runs: 1,
  inapplicable(operation, contract) {
    const identity = resourceCreatedBy(operation, contract)?.identity;
    if (identity === undefined) return 'it creates nothing that has an id';
    const sent = operation.requestBody?.json?.schema?.property(identity.property);
    return sent === undefined || sent.keyword('readOnly') === true
      ? undefined
      : 'the caller chooses the id';
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api, { contract }) {
    const calls: Call[] = [];
    while (calls.length < AT_ONCE) {
      const other = await api.callTo(call.operation, call);
      if (other === undefined) return { inconclusive: 'it cannot be called again' };
      calls.push(other);
    }
    const all = await Promise.all(calls.map((each) => createItem(each, api, contract)));
    const created = all.flatMap((one) => ('inconclusive' in one ? [] : [one]));
    if (created.length < 2) return { inconclusive: 'no two items were created at once' };
    const ids = created.map(({ id }) => String(id));
    const twice = created.find(({ id }, at) => ids.indexOf(String(id)) < at);
    if (twice === undefined) return undefined;
    return {
      expected: 'an id of its own for each of several items created at once',
      actual: `the id ${JSON.stringify(twice.id)} twice`,
      answer: twice.answer,
      after: created.filter((one) => one !== twice).map(({ answer }) => answer),
    };
  },
});

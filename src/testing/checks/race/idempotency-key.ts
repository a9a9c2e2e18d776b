import { uniqueFields, type Contract } from '../../../contract/index.ts';
import { defineCheck, sentFields, withFields, type Call } from '../../../convention/index.ts';
import { createItem } from '../support/create-item.ts';
import { isValidBody } from '../support/is-valid-body.ts';
import { resourceCreatedBy } from '../support/resource-created-by.ts';

/** How often one call is sent at once. */
const AT_ONCE = 4;

export default defineCheck({
  kind: 'property',
  runs: 2,
  inapplicable(operation, contract) {
    if (operation.idempotency === undefined) return 'it takes no idempotency key';
    return resourceCreatedBy(operation, contract)?.identity === undefined
      ? 'it creates nothing that has an id'
      : undefined;
  },
  calls: (source, operation, { contract }) =>
    source
      .valid(operation)
      .map((call) => withoutUnique(call, contract))
      .map((call) => {
        const header = operation.idempotency?.header;
        return header === undefined || Object.hasOwn(call.header, header)
          ? call
          : { ...call, header: { ...call.header, [header]: 'made when it is sent' } };
      }),
  async verify(call, api, { contract }) {
    const all = await Promise.all(
      Array.from({ length: AT_ONCE }, () => createItem(call, api, contract)),
    );
    const created = all.flatMap((one) => ('inconclusive' in one ? [] : [one]));
    const [first] = created;
    if (first === undefined) return { inconclusive: 'none of the calls was answered with an item' };
    const other = created.find(({ id }) => String(id) !== String(first.id));
    if (other === undefined) return undefined;
    return {
      expected: 'one item for one idempotency key, also when the calls come at once',
      actual: `the ids ${JSON.stringify(first.id)} and ${JSON.stringify(other.id)}`,
      answer: other.answer,
      after: [first.answer],
    };
  },
});

/** The call without what would keep a second item from being created for another reason, where it can do without. */
function withoutUnique(call: Call, contract: Contract): Call {
  const fields = sentFields(call);
  if (fields === undefined) return call;
  const unique = new Set(uniqueFields(call.operation, contract)?.names);
  const others = Object.entries(fields).filter(([name]) => !unique.has(name));
  const less = withFields(call, Object.fromEntries(others));
  return isValidBody(call.operation, less.body) ? less : call;
}

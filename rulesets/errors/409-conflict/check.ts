import type { Operation } from '../../../src/contract/index.ts';
import { defineCheck, isSuccess, withHeader } from '../../../src/convention/index.ts';

/** What must be unique is not taken twice. */
export default defineCheck({
  kind: 'property',
  declared: true,
  runs: 3,
  inapplicable(operation) {
    if (operation.method !== 'post') return 'it creates nothing';
    if (uniqueNames(operation).length === 0) return 'it takes no property with `x-unique`';
    return operation.responses.has('409') ? undefined : 'it declares no 409';
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api) {
    const names = uniqueNames(call.operation);
    const sent = names.filter((name) => Object.hasOwn(Object(call.body), name));
    if (sent.length === 0) return { inconclusive: 'no unique property was sent' };
    const first = await api.send(call);
    if (!isSuccess(first)) return { inconclusive: `the first call was answered ${first.status}` };
    const key = call.operation.idempotency?.header;
    const again = key === undefined ? call : withHeader(call, key, api.unique());
    const second = await api.send(again);
    if (!isSuccess(second)) return undefined;
    return {
      expected: `409 for a second ${sent.map((name) => `\`${name}\``).join(', ')} of the same value`,
      actual: `status ${second.status}`,
      answer: second,
    };
  },
});

function uniqueNames(operation: Operation): string[] {
  const properties = [...(operation.requestBody?.json?.schema?.properties ?? [])];
  return properties
    .filter(
      ([, schema]) => schema.keyword('x-unique') === true && schema.keyword('readOnly') !== true,
    )
    .map(([name]) => name);
}

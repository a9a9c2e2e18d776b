import type { Operation } from '../../../src/contract/index.ts';
import { defineCheck, isSuccess, valueAt } from '../../../src/convention/index.ts';

const CALLS = 5;

/** A budget is missed when even the fastest call takes so many times as long, and so much longer. */
const FACTOR = 2;
const MARGIN_MS = 100;

/** Not even the fastest of some calls is far outside of the budget. */
export default defineCheck({
  kind: 'property',
  declared: true,
  runs: 1,
  inapplicable(operation) {
    if (operation.method !== 'get') return 'it is no GET';
    return budgetOf(operation) === undefined ? 'it declares no `p95_ms` in `x-slo`' : undefined;
  },
  calls: (source, operation) => source.valid(operation),
  async verify(call, api) {
    const budget = budgetOf(call.operation) ?? Infinity;
    const most = budget * FACTOR + MARGIN_MS;
    let fastest = Infinity;
    for (let count = 1; ; count += 1) {
      const start = api.now();
      // Waiting for a quota is not the server's time.
      const answer = await api.send(call, { patient: false });
      if (!isSuccess(answer)) return { inconclusive: `a call was answered ${answer.status}` };
      fastest = Math.min(fastest, api.now() - start);
      if (fastest <= most) return undefined;
      if (count < CALLS) continue;
      return {
        expected: `answers within ${budget} milliseconds, as in \`x-slo\``,
        actual: `${Math.round(fastest)} milliseconds for the fastest of ${CALLS} calls`,
        answer,
      };
    }
  },
});

/** That of the operation, else that of all operations. */
function budgetOf({ node }: Operation): number | undefined {
  const own = valueAt(node.value, 'x-slo', 'p95_ms');
  const shared = valueAt(node.document.root.value, 'x-slo', 'p95_ms');
  const budget = own ?? shared;
  return typeof budget === 'number' ? budget : undefined;
}

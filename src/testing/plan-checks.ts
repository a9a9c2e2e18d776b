import { planRun } from './engine/plan-run.ts';
import type { RunOptions } from './run-options.ts';
import type { TestPlan } from './test-plan.ts';

/**
 * What `runChecks` would send with the same options, at least: checks send more to prepare, and to make what fails
 * smaller.
 *
 * @throws {TestError} when `only`, `operations` or `replay` name nothing
 */
export function planChecks(options: RunOptions): TestPlan {
  const { contract, seed, operations, campaignsOf, tally } = planRun(options);
  return {
    title: contract.title,
    url: options.url,
    seed,
    operations: operations.map((operation) => {
      const { id, endpoint } = operation;
      const runs = campaignsOf(operation).flatMap(({ id: check, runs: each }) =>
        each.map(({ key }) => (check === 'calls' ? key.replace(/\.\d+$/, '') : check)),
      );
      const calls = [...Map.groupBy(runs, (kind) => kind)].map(
        ([kind, list]) => [kind, list.length] as const,
      );
      const { reason } = tally.coverage(operation);
      return {
        operation: id,
        endpoint,
        calls: Object.fromEntries(calls),
        ...(runs.length > 0 || reason === undefined ? {} : { reason }),
      };
    }),
  };
}

import { CheckRunner } from './engine/check-runner.ts';
import { performCampaigns } from './engine/perform-campaigns.ts';
import { planRun } from './engine/plan-run.ts';
import { rankFindings } from './engine/rank-findings.ts';
import { runHook } from './engine/run-hook.ts';
import type { RunOptions } from './run-options.ts';
import { CallBinder } from './session/bind-call.ts';
import { Session } from './session/session.ts';
import type { TestReport } from './test-report.ts';

/**
 * Runs the checks of the conventions, and the built-in ones, against a running server.
 *
 * @throws {TestError} when the server cannot be reached or `only`, `operations` or `replay` name nothing
 */
export async function runChecks(options: RunOptions): Promise<TestReport> {
  const start = performance.now();
  const plan = planRun(options);
  const { contract, seed, entries, operations, tally } = plan;
  const hook = { url: options.url, seed };
  const session = new Session(options);
  try {
    await runHook('setup', options.setup, hook);
    const binder = new CallBinder(contract, session, seed);
    const answerChecks = entries.filter(({ facet }) => facet.kind === 'answer');
    const runner = new CheckRunner({
      contract,
      seed,
      session,
      binder,
      tally,
      onFinding: options.onFinding,
      answerChecks: ({ operation }) =>
        answerChecks.filter(
          ({ facet, options: chosen }) =>
            facet.inapplicable(operation, contract, chosen) === undefined,
        ),
    });
    await binder.survey();
    const { signal } = options;
    const deadline = start + (options.seconds ?? 0) * 1000;
    await performCampaigns({ plan, runner, session, binder, signal, deadline }, (done, all) =>
      options.onProgress?.({
        done,
        all,
        requests: session.requests,
        findings: runner.findings.length,
      }),
    );
    return {
      title: contract.title,
      url: options.url,
      seed,
      findings: rankFindings(runner.findings),
      outcomes: operations.flatMap((operation) =>
        entries.map((entry) => tally.outcome(entry, operation)),
      ),
      operations: operations.map((operation) => tally.coverage(operation)),
      requests: session.requests,
      milliseconds: Math.round(performance.now() - start),
    };
  } finally {
    await session.close();
    await runHook('teardown', options.teardown, hook);
  }
}

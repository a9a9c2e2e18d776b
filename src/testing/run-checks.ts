import { randomInt } from 'node:crypto';
import type { Operation } from '../contract/index.ts';
import { checkList } from './engine/check-list.ts';
import { CheckRunner } from './engine/check-runner.ts';
import { performCampaigns } from './engine/perform-campaigns.ts';
import { planCampaigns } from './engine/plan-campaigns.ts';
import { rankFindings } from './engine/rank-findings.ts';
import { parseReplay } from './engine/replay.ts';
import { Tally } from './engine/tally.ts';
import type { RunOptions } from './run-options.ts';
import { CallBinder } from './session/bind-call.ts';
import { Session } from './session/session.ts';
import { TestError } from './test-error.ts';
import type { TestReport } from './test-report.ts';

const DEFAULT_RUNS = 25;
const MOST_RUNS = 1000;

/**
 * Runs the checks of the conventions, and the built-in ones, against a running server.
 *
 * @throws {TestError} when the server cannot be reached or `only`, `operations` or `replay` name nothing
 */
export async function runChecks(options: RunOptions): Promise<TestReport> {
  const start = performance.now();
  const { contract, signal } = options;
  const seed = options.seed ?? randomInt(2 ** 31);
  const replay = options.replay === undefined ? undefined : parseReplay(options.replay);
  const entries = checkList(options.units, options.options, options.only);
  const operations = select(options, replay?.operation);
  const tally = new Tally();
  const session = new Session(options);
  try {
    const binder = new CallBinder(contract, session, seed);
    // A replayed call is found whatever the quotas allowed, or however many runs there were.
    const runs = replay === undefined ? (options.runs ?? DEFAULT_RUNS) : MOST_RUNS;
    const plan = {
      contract,
      operations,
      entries,
      seed,
      runs,
      tally,
      isReplay: replay !== undefined,
    };
    const campaigns = operations.flatMap((operation) => planCampaigns(operation, plan));
    const answerChecks = entries.filter(({ facet }) => facet.kind === 'answer');
    const runner = new CheckRunner({
      contract,
      seed,
      session,
      binder,
      tally,
      answerChecks: ({ operation }) =>
        answerChecks.filter(({ facet }) => facet.inapplicable(operation, contract) === undefined),
    });
    await binder.survey();
    const work = { campaigns, runner, contract, session, binder, replay, signal };
    await performCampaigns(work, (done) =>
      options.onProgress?.({
        campaigns: campaigns.length,
        done,
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
  }
}

function select(
  { contract, operations }: RunOptions,
  replayed: string | undefined,
): readonly Operation[] {
  const wanted = replayed === undefined ? operations : [replayed];
  const unknown = wanted?.find((id) => contract.operation(id) === undefined);
  if (unknown !== undefined) {
    throw new TestError(`There is no operation \`${unknown}\`.`, {
      code: 'TEST_OPERATION',
      hint: `Use one of: ${contract.operations.map(({ id }) => id).join(', ')}.`,
    });
  }
  return wanted === undefined
    ? contract.operations
    : contract.operations.filter(({ id }) => wanted.includes(id));
}

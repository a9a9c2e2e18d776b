import { endsSession, type Operation } from '../../contract/index.ts';
import type { CallBinder } from '../session/bind-call.ts';
import { keepSingleton } from '../session/keep-singleton.ts';
import type { Session } from '../session/session.ts';
import { TestError } from '../test-error.ts';
import type { Campaign } from './campaign.ts';
import type { CheckRunner } from './check-runner.ts';
import { phaseOf } from './phase-of.ts';
import { PHASES } from './phases.ts';
import type { Plan } from './plan-run.ts';
import type { Replay } from './replay.ts';
import { runLanes } from './run-lanes.ts';

/** Paths that are worked on side by side. */
const WIDTH = 8;

interface Work {
  readonly plan: Plan;
  readonly runner: CheckRunner;
  readonly session: Session;
  readonly binder: CallBinder;
  readonly signal: AbortSignal | undefined;
  /** Until when random calls go on, by `performance.now()`. */
  readonly deadline: number;
}

/**
 * Performs all campaigns, phase by phase. Within a phase those of one path follow each other, because two
 * that change one resource at a time would fail for reasons of their own.
 */
export async function performCampaigns(
  work: Work,
  onDone: (done: number, all: number) => void,
): Promise<void> {
  const { plan, runner, session, signal } = work;
  const { contract, operations } = plan;
  if (plan.replay !== undefined) return performReplay(plan, plan.replay, runner);
  const lanes = Map.groupBy(operations, ({ path }) => path.text);
  const planned = new Map<Operation, readonly Campaign[]>();
  const all = operations.length * PHASES.length;
  let done = 0;
  for (const phase of PHASES) {
    if (phase === 'leave') await goOn(work, [...lanes.values()]);
    const isShared = phase === 'read' || phase === 'write';
    const isLast = phase === 'leave' || phase === 'exhaust';
    const perform = async (operation: Operation): Promise<void> => {
      const campaigns = planned.get(operation) ?? plan.campaignsOf(operation);
      const [now, later] = [
        campaigns.filter((campaign) => phaseOf(campaign) === phase),
        campaigns.filter((campaign) => phaseOf(campaign) !== phase),
      ];
      // What is done is let go: the generators of a large contract fill the memory.
      planned.set(operation, later);
      for (const campaign of now) {
        signal?.throwIfAborted();
        const restore = await keepSingleton(operation, { ...work, contract });
        for (const run of campaign.runs) {
          if (isLast) session.credentials.renew();
          await runner.perform({ ...campaign, runs: [run] });
        }
        await restore();
      }
      done += 1;
      onDone(done, all);
    };
    const tasks = [...lanes.values()].map((lane) => lane.map((each) => () => perform(each)));
    await runLanes(tasks, isShared ? WIDTH : 1);
  }
}

/** Random valid calls, one of each operation after the other, until time is up. */
async function goOn(
  { plan, runner, session, binder, signal, deadline }: Work,
  lanes: readonly (readonly Operation[])[],
): Promise<void> {
  const isOver = (): boolean => performance.now() >= deadline;
  for (let round = 0; !isOver(); round += 1) {
    let made = 0;
    const perform = async (operation: Operation): Promise<void> => {
      const campaign = plan.moreOf(operation, round);
      if (campaign === undefined || isOver() || endsSession(operation)) return;
      signal?.throwIfAborted();
      made += 1;
      const restore = await keepSingleton(operation, {
        contract: plan.contract,
        session,
        binder,
      });
      await runner.perform(campaign);
      await restore();
    };
    await runLanes(
      lanes.map((lane) => lane.map((each) => () => perform(each))),
      WIDTH,
    );
    if (made === 0) return;
  }
}

async function performReplay(plan: Plan, replay: Replay, runner: CheckRunner): Promise<void> {
  const campaign = plan.operations
    .flatMap(plan.campaignsOf)
    .find(({ id }) => id === replay.campaign);
  const run = campaign?.runs.find(({ key }) => key === replay.run);
  if (campaign === undefined || run === undefined) {
    throw new TestError(`The checks that run make no call \`${replay.campaign}:${replay.run}\`.`, {
      code: 'TEST_REPLAY',
      hint: 'Use the seed, the contract and the number of runs that the finding was made with.',
    });
  }
  // The call is as small as it got already; what else is wrong with it is said too.
  const only = { ...campaign, shrinks: false };
  while (await runner.attempt(only, run, { path: replay.path }));
}

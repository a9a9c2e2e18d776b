import type { Contract } from '../../contract/index.ts';
import type { CallBinder } from '../session/bind-call.ts';
import { keepSingleton } from '../session/keep-singleton.ts';
import type { Session } from '../session/session.ts';
import { TestError } from '../test-error.ts';
import type { Campaign } from './campaign.ts';
import type { CheckRunner } from './check-runner.ts';
import { phaseOf } from './phase-of.ts';
import { PHASES } from './phases.ts';
import type { Replay } from './replay.ts';
import { runLanes } from './run-lanes.ts';

/** Paths that are worked on side by side. */
const WIDTH = 8;

interface Work {
  readonly campaigns: readonly Campaign[];
  readonly runner: CheckRunner;
  readonly contract: Contract;
  readonly session: Session;
  readonly binder: CallBinder;
  readonly replay: Replay | undefined;
  readonly signal: AbortSignal | undefined;
}

/**
 * Performs all campaigns, phase by phase. Within a phase those of one path follow each other, because two
 * that change one resource at a time would fail for reasons of their own.
 */
export async function performCampaigns(work: Work, onDone: (done: number) => void): Promise<void> {
  const { campaigns, runner, session, replay, signal } = work;
  if (replay !== undefined) return performReplay(campaigns, runner, replay);
  let done = 0;
  for (const phase of PHASES) {
    const isShared = phase === 'read' || phase === 'write';
    const isLast = phase === 'leave' || phase === 'exhaust';
    const lanes = Map.groupBy(
      campaigns.filter((campaign) => phaseOf(campaign) === phase),
      ({ operation }) => operation.path.text,
    );
    const tasks = [...lanes.values()].map((lane) =>
      lane.map((campaign) => async () => {
        signal?.throwIfAborted();
        const restore = await keepSingleton(campaign.operation, work);
        for (const run of campaign.runs) {
          if (isLast) session.credentials.renew();
          await runner.perform({ ...campaign, runs: [run] });
        }
        await restore();
        done += 1;
        onDone(done);
      }),
    );
    await runLanes(tasks, isShared ? WIDTH : 1);
  }
}

async function performReplay(
  campaigns: readonly Campaign[],
  runner: CheckRunner,
  replay: Replay,
): Promise<void> {
  const campaign = campaigns.find(({ id }) => id === replay.campaign);
  const run = campaign?.runs.find(({ key }) => key === replay.run);
  if (campaign === undefined || run === undefined) {
    throw new TestError(`The checks that run make no call \`${replay.campaign}:${replay.run}\`.`, {
      code: 'TEST_REPLAY',
      hint: 'Use the seed, the contract and the number of runs that the finding was made with.',
    });
  }
  // The call is as small as it got already; what else is wrong with it is said too.
  const only = { ...campaign, shrinks: false };
  while ((await runner.attempt(only, run, replay.path)) !== undefined);
}

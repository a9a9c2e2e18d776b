import { randomInt } from 'node:crypto';
import type { Contract, Operation } from '../../contract/index.ts';
import type { CheckEntry } from '../check-entry.ts';
import type { RunOptions } from '../run-options.ts';
import type { Campaign } from './campaign.ts';
import { checkList } from './check-list.ts';
import { planMore } from './plan-calls.ts';
import { planCampaigns } from './plan-campaigns.ts';
import { parseReplay, type Replay } from './replay.ts';
import { selectOperations } from './select-operations.ts';
import { Tally } from './tally.ts';

const MOST_RUNS = 5000;

/** Where the numbers of further random calls begin. */
const MORE = 1000;

/** What a run is going to do. Nothing was sent to make it. */
export interface Plan {
  readonly contract: Contract;
  readonly seed: number;
  readonly entries: readonly CheckEntry[];
  readonly operations: readonly Operation[];
  /** What is to be done at an operation. Made when it is asked for: of a large contract it takes a while. */
  readonly campaignsOf: (operation: Operation) => readonly Campaign[];
  /** One more random valid call of each operation; none where the contract sets a quota. */
  readonly moreOf: (operation: Operation, index: number) => Campaign | undefined;
  readonly replay: Replay | undefined;
  readonly tally: Tally;
}

/** @throws {TestError} when `only`, `operations` or `replay` name nothing */
export function planRun(options: RunOptions): Plan {
  const { contract } = options;
  const seed = options.seed ?? randomInt(2 ** 31);
  const replay = options.replay === undefined ? undefined : parseReplay(options.replay);
  const entries = checkList(options);
  const operations = selectOperations(options, replay?.operation);
  const tally = new Tally();
  const isReplay = replay !== undefined;
  // A replayed call is found whatever the quotas allowed, or however many runs there were.
  const runs = isReplay ? MOST_RUNS : options.runs;
  const context = { contract, operations, entries, seed, runs, tally, isReplay };
  return {
    contract,
    seed,
    entries,
    operations,
    campaignsOf: (operation) => planCampaigns(operation, context),
    moreOf: (operation, index) => planMore(operation, MORE + index),
    replay,
    tally,
  };
}

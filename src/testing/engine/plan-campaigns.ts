import type { Contract, Operation } from '../../contract/index.ts';
import { isObstacle } from '../arbitrary/is-obstacle.ts';
import { CallsOf } from '../call/calls-of.ts';
import { coverageCalls } from '../call/coverage-calls.ts';
import { invalidCalls } from '../call/invalid-calls.ts';
import { missingCalls } from '../call/missing-calls.ts';
import { validCalls } from '../call/valid-calls.ts';
import type { CheckEntry } from '../check-entry.ts';
import { itemChain } from '../session/item-chain.ts';
import { quotaBudget } from '../session/pacer.ts';
import type { Campaign } from './campaign.ts';
import { deriveSeed } from './derive-seed.ts';
import { cycle, MOST_EDGES, named, planCalls, some } from './plan-calls.ts';
import type { Call, CallSource } from '../../convention/index.ts';
import type { Tally } from './tally.ts';
import { usualRuns } from './usual-runs.ts';

/** Calls of a property check that does not say how many are enough. */
const PROPERTY_RUNS = 6;

/** Room where the contract sets no quota. */
const PLENTY = 10_000;

/** Below this share of a quota, property checks make do with two calls. */
const TIGHT = 60;

export interface PlanContext {
  readonly contract: Contract;
  readonly operations: readonly Operation[];
  readonly entries: readonly CheckEntry[];
  readonly seed: number;
  /** Valid calls of an operation; left out, what it takes decides. */
  readonly runs: number | undefined;
  readonly tally: Tally;
  /** Whether one known call is looked for, among all that could have been made. */
  readonly isReplay: boolean;
}

interface PropertyContext extends PlanContext {
  readonly runs: number;
  /** Calls there is room for, of all kinds together. */
  readonly room: number;
  readonly source: CallSource;
}

/** What is to be done at one operation. */
export function planCampaigns(operation: Operation, context: PlanContext): readonly Campaign[] {
  const { contract, entries, tally } = context;
  const applicable = entries.filter((entry) => {
    const reason = entry.facet.inapplicable(operation, contract, entry.options);
    if (reason !== undefined) tally.skipped(entry, operation, reason);
    return reason === undefined;
  });
  const room = context.isReplay ? Infinity : roomFor(operation, context);
  const attempt = (plan: () => readonly Campaign[]): readonly Campaign[] => {
    try {
      return plan();
    } catch (error) {
      if (!isObstacle(error)) throw error;
      tally.obstacle(operation, error.message);
      return [];
    }
  };
  const runs = context.runs ?? usualRuns(operation);
  let others = 0;
  const properties = applicable.flatMap((entry) =>
    attempt(() => {
      let isValid = false;
      const source = sourceOf(contract, () => (isValid = true));
      const planned = planProperty(operation, entry, { ...context, runs, room, source });
      if (isValid) for (const campaign of planned) others += campaign.runs.length;
      return planned;
    }),
  );
  if (applicable.every((entry) => entry.facet.kind !== 'answer')) return properties;
  const calls = attempt(() => [
    planCalls(operation, {
      ...context,
      runs,
      room,
      others: context.isReplay ? 0 : others,
      // A replay is of a run that may have had less room.
      isCovered: !context.isReplay && room >= TIGHT && applicable.some(covers),
    }),
  ]);
  return [...calls, ...properties];
}

function planProperty(
  operation: Operation,
  entry: CheckEntry,
  { contract, seed, runs, isReplay, room, source }: PropertyContext,
): Campaign[] {
  const { facet, options } = entry;
  if (facet.kind !== 'property') return [];
  const calls = facet.calls(source, operation, { contract, options });
  if (!(calls instanceof CallsOf)) throw new TypeError(`${entry.id} makes calls of its own kind.`);
  const { arms } = calls as CallsOf<Call>;
  const wanted = isReplay ? runs : Math.min(facet.runs ?? PROPERTY_RUNS, runs);
  const isAll = facet.covers === true && (isReplay || room >= TIGHT);
  return [
    {
      id: entry.id,
      operation,
      entry,
      shrinks: facet.exhausting !== true,
      runs: isAll
        ? some(named('run', arms), isReplay ? Infinity : MOST_EDGES, deriveSeed(seed, operation.id))
        : cycle(
            'run',
            arms,
            facet.exhausting === true ? 1 : room < TIGHT ? Math.min(2, wanted) : wanted,
          ),
      verify: (call, api) => facet.verify(call, api, { contract, options }),
    },
  ];
}

function covers({ facet }: CheckEntry): boolean {
  return facet.kind === 'property' && facet.covers === true;
}

/** @param onValid told of everybody who asks for valid calls */
function sourceOf(contract: Contract, onValid: () => void): CallSource {
  return {
    valid: (operation) => {
      onValid();
      return validCalls(operation);
    },
    edges: coverageCalls,
    invalid: invalidCalls,
    missing: (operation) => missingCalls(operation, contract),
  };
}

/** Calls an operation can make within its quota, which it shares with others of the same policy. */
function roomFor(operation: Operation, { operations, contract }: PlanContext): number {
  const quota = operation.rateLimit;
  if (quota === undefined) return PLENTY;
  const sharers = operations.filter(({ rateLimit }) => rateLimit?.policy === quota.policy);
  // Calls to an item that they use up cost one to create it.
  const isSpent = operation.method !== 'get' && itemChain(operation, contract).length > 0;
  const cost = isSpent ? 2 : 1;
  return Math.floor(quotaBudget(quota) / Math.max(1, sharers.length) / cost);
}

import * as fc from 'fast-check';
import type { Contract, Operation } from '../../contract/index.ts';
import type { Call, Credentials } from '../../convention/index.ts';
import { coverageCalls } from '../call/coverage-calls.ts';
import { clauseCalls } from '../call/clause-calls.ts';
import { missingCalls } from '../call/missing-calls.ts';
import { validCalls } from '../call/valid-calls.ts';
import type { Campaign, Run } from './campaign.ts';
import { deriveSeed } from './derive-seed.ts';
import { worthBreaking } from './worth-breaking.ts';

/** Calls for the answer checks are no check themselves. */
export const CALLS = 'calls';

/** Clauses that are broken at most, per operation. */
const MOST_FAULTS = 120;

/** Calls at most that take parts of valid ones to their edges, per operation. */
export const MOST_EDGES = 40;

/** Valid calls that are made however many properties make: nothing that they send is as it was drawn. */
const LEAST = 2;

/** Callers who may not: their name, their credential, and what else they send. */
const STRANGERS: readonly (readonly [string, Credentials, Call['header']])[] = [
  ['anonymous', 'none', {}],
  ['impostor', 'invalid', {}],
];

/** Proves something in a way that nobody asked for. */
const FOREIGNER = ['foreigner', 'none', { Authorization: 'Basic Z3Vlc3Q6Z3Vlc3Q=' }] as const;

export interface PlanOptions {
  readonly contract: Contract;
  readonly seed: number;
  /** Valid calls, those at edges and those that properties make included. */
  readonly runs: number;
  /** Valid calls that properties make. */
  readonly others: number;
  /** Whether a property sends the calls at edges. */
  readonly isCovered: boolean;
  /** Calls there is room for, of all kinds together. */
  readonly room: number;
}

/**
 * The calls whose answers all answer checks look at: valid ones, at their edges and in between, each clause broken once, resources that do
 * not exist, and callers who may not.
 */
export function planCalls(
  operation: Operation,
  { contract, seed, runs, others, isCovered, room }: PlanOptions,
): Campaign {
  const valid = validCalls(operation).arms;
  const missing = missingCalls(operation, contract).arms.slice(0, 1);
  const strangers = operation.isProtected ? strangersTo(operation, contract) : [];
  const extra = missing.length + strangers.length;
  const atEdges = coverageCalls(operation).arms;
  const edges = isCovered ? [] : atEdges;
  // Those at edges are valid too, and the answers to what properties send are judged as well.
  const wanted = Math.max(runs - others - atEdges.length, Math.min(runs, LEAST), valid.length);
  const validCount = Math.max(2, Math.min(wanted, Math.floor((room - extra) / 3)));
  const edgeCount = Math.min(MOST_EDGES, edges.length, Math.max(0, Math.floor((room - extra) / 3)));
  const left = Math.max(4, Math.min(MOST_FAULTS, room - extra - validCount - edgeCount));
  const clauses = clauseCalls(operation);
  // A replay finds whatever there is.
  const worth = new Set(room === Infinity ? clauses : worthBreaking(operation, contract, clauses));
  const invalid = clauses.flatMap((clause, index) =>
    worth.has(clause) ? [{ key: `invalid.${index}`, arbitrary: clause.calls }] : [],
  );
  const [first] = valid;
  const own = deriveSeed(seed, operation.id);
  return {
    ...callsTo(operation),
    runs: [
      ...some(named('edge', edges), room === Infinity ? Infinity : edgeCount, own),
      ...cycle('valid', valid, validCount),
      ...some(invalid, room === Infinity ? Infinity : left, own),
      ...cycle('missing', missing, missing.length),
      ...strangers.flatMap(([name, credentials, header]) =>
        first === undefined ? [] : cycle(name, [first.map(as(credentials, header))], 1),
      ),
    ],
  };
}

function strangersTo({ security }: Operation, { securitySchemes }: Contract): typeof STRANGERS {
  const takesOthers = security.some((requirement) =>
    [...requirement.keys()].some((name) => securitySchemes.get(name)?.isBearer !== true),
  );
  return takesOthers ? STRANGERS : [...STRANGERS, FOREIGNER];
}

function as(credentials: Credentials, header: Call['header']): (call: Call) => Call {
  return (call) => ({ ...call, credentials, header: { ...call.header, ...header } });
}

/** One of the valid calls that come after all others, by its number. */
export function planMore(operation: Operation, index: number): Campaign | undefined {
  if (operation.rateLimit !== undefined) return undefined;
  const arms = validCalls(operation).arms;
  const arbitrary = arms[index % Math.max(1, arms.length)];
  if (arbitrary === undefined) return undefined;
  return { ...callsTo(operation), runs: [{ key: `valid.${index}`, arbitrary }] };
}

function callsTo(operation: Operation): Omit<Campaign, 'runs'> {
  return {
    id: CALLS,
    operation,
    entry: undefined,
    shrinks: true,
    verify: async (call, api) => {
      await api.send(call);
      return undefined;
    },
  };
}

/** Takes the generators in turn. */
export function cycle(name: string, arms: readonly fc.Arbitrary<Call>[], count: number): Run[] {
  return Array.from({ length: count }, (_, index) => arms[index % arms.length]).flatMap(
    (arbitrary, index) => (arbitrary === undefined ? [] : [{ key: `${name}.${index}`, arbitrary }]),
  );
}

/** A run of each generator. */
export function named(name: string, arms: readonly fc.Arbitrary<Call>[]): readonly Run[] {
  return arms.map((arbitrary, index) => ({ key: `${name}.${index}`, arbitrary }));
}

/** As many as there is room for, which ones being the seed's choice. */
export function some(all: readonly Run[], room: number, seed: number): readonly Run[] {
  if (all.length <= room) return all;
  const [chosen] = fc.sample(fc.shuffledSubarray([...all], { minLength: room, maxLength: room }), {
    numRuns: 1,
    seed,
  });
  return chosen ?? [];
}

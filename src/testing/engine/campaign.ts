import type { Arbitrary } from 'fast-check';
import type { Operation } from '../../contract/index.ts';
import type { Api, Call, Verdict } from '../../convention/index.ts';
import type { CheckEntry } from '../check-entry.ts';

/** One call of a campaign, before it is generated. */
export interface Run {
  /** Unique in the campaign and independent of how many runs there are: replays name it. */
  readonly key: string;
  readonly arbitrary: Arbitrary<Call>;
}

/** A series of calls to one operation, made for one property or for all answer checks together. */
export interface Campaign {
  /** The property check's id, or `calls`. */
  readonly id: string;
  readonly operation: Operation;
  readonly runs: readonly Run[];
  /** Whether a failing call is worth making smaller: not where each attempt uses up a quota. */
  readonly shrinks: boolean;
  /** The property check; `undefined` where calls are made only for their answers. */
  readonly entry: CheckEntry | undefined;
  readonly verify: (call: Call, api: Api) => Promise<Verdict>;
}

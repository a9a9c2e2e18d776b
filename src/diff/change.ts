import type { Direction, Operation } from '../contract/index.ts';
import type { SpecNode } from '../spec/index.ts';
import type { CHANGE_KINDS } from './change-kinds.ts';
import type { Effect } from './effect.ts';
import type { Aspect } from './schema/difference.ts';

/** What kind of change it is; of schemas: which way the value travels, and whether less or more is admitted. */
export type ChangeKind =
  | keyof typeof CHANGE_KINDS
  | `${Direction}-${Exclude<Aspect, 'property'>}-${'narrowed' | 'widened'}`;

/** Something that a contract promises otherwise than an earlier one. */
export interface Change {
  readonly kind: ChangeKind;
  readonly effect: Effect;
  /** In the newer contract: what changed, or what lacks something now. */
  readonly at: SpecNode;
  /** What changed, one sentence without its full stop. */
  readonly what: string;
  /** How it would be undone, an imperative sentence without its full stop. */
  readonly undo: string;
  /** The operations that it touches, as the earlier contract has them; what is new is of the newer one. */
  readonly operations: readonly Operation[];
}

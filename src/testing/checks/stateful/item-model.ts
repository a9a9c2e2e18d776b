import type { Call } from '../../../convention/index.ts';
import type { Id } from '../../session/id-of.ts';
import type { StepKind } from './step.ts';

/** What is known of an item. */
export interface ItemModel {
  readonly id: Id;
  /** A call to it. */
  readonly like: Call;
  /** The fields that were written last. */
  expected: Readonly<Record<string, unknown>>;
  /** `unknown`: a write may or may not have taken effect, or it was deleted and is shown all the same. */
  state: 'there' | 'gone' | 'unknown';
  /** What was tried since it is gone: once is enough. */
  readonly tried: Set<StepKind>;
  /** What was done with it last, in words. */
  last: string;
}

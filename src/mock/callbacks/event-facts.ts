import type { Item } from '../state/row-set.ts';

/** What is known of the event that a message tells of. */
export interface EventFacts {
  /** What the answer is about. */
  readonly payload: Item;
  /** What else was said, the surer first: the path, the request's body. */
  readonly others: readonly Item[];
  /** What the event is about, in one or more words: `order`. */
  readonly noun: string | undefined;
  readonly id: unknown;
}

/** Of a message that no event sets off. */
export const NO_FACTS: EventFacts = { payload: {}, others: [], noun: undefined, id: undefined };

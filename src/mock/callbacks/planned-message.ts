import type { Operation } from '../../contract/index.ts';
import type { EventFacts } from './event-facts.ts';

/** A callback or a webhook that is due. */
export interface PlannedMessage {
  readonly name: string;
  readonly operation: Operation;
  readonly facts: EventFacts;
  /** Where it goes, or why that is not known. */
  readonly to: { readonly url: string } | { readonly problem: string };
  /** Instead of what the contract has. */
  readonly body?: unknown;
  /** Session of whoever set it off. */
  readonly session: string;
  /** How many messages of mocks have led to it. */
  readonly hops: number;
}

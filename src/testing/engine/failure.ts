import type { Operation } from '../../contract/index.ts';
import type { Violation } from '../../convention/index.ts';
import type { CheckEntry } from '../check-entry.ts';

/** A violation, and whose it is. */
export interface Failure {
  readonly entry: CheckEntry;
  readonly violation: Violation;
  /** Which operation it is about: the last call may have been to another one, that shows it. */
  readonly operation: Operation;
  /** What was promised, without the values of one call. */
  readonly cause: string;
  /** The same for every call that fails for the same cause: what is reported once, and kept while shrinking. */
  readonly signature: string;
}

/** Names the cause of a violation. */
export function toFailure(entry: CheckEntry, violation: Violation, operation: Operation): Failure {
  const cause = violation.cause ?? withoutValues(violation.expected);
  return {
    entry,
    violation,
    operation,
    cause,
    signature: JSON.stringify([entry.id, operation.id, cause]),
  };
}

/** Of `` `Name: value` `` only the name counts, and of a number that it is one. */
function withoutValues(text: string): string {
  return text.replaceAll(/`([^`:]+): [^`]*`/g, '`$1`').replaceAll(/\d+/g, '#');
}

import type { Operation } from '../contract/index.ts';
import type { Change } from './change.ts';
import { targetOf } from './schema/target-of.ts';

/** Takes note of changes. What several operations share is one change, which touches them all. */
export class ChangeLog {
  readonly #changes = new Map<string, Change & { readonly operations: Operation[] }>();

  /** @param asItStands whether the very place is meant, not what a reference there leads to */
  add(change: Omit<Change, 'operations'>, operation: Operation, asItStands = false): void {
    const at = asItStands ? change.at : targetOf(change.at);
    const key = [change.kind, at.identity, change.what].join('\n');
    const known = this.#changes.get(key);
    if (known === undefined) this.#changes.set(key, { ...change, at, operations: [operation] });
    else if (known.operations.at(-1) !== operation) known.operations.push(operation);
  }

  get all(): readonly Change[] {
    return [...this.#changes.values()];
  }
}

import type { ReferenceGraph } from '../reference-graph.ts';
import type { Automaton, Target } from './automaton.ts';
import { Cursor } from './cursor.ts';
import { keysOf, type WalkPath } from './walk.ts';

/** What is known of an object at one place of the automaton. */
interface Record {
  /** Whether some function objected to the very object. */
  isHot: boolean;
  /** Keys under which something was objected to, at any depth. */
  readonly hotKeys: (string | number)[];
  /** Ways to get here that are done with: see `Cursor`. */
  readonly done: Set<string>;
}

/**
 * Walks a dereferenced value, in which a part that is referred to from many places is one object, and asks about
 * that part once. `visit` answers whether it objected; where it did, it is asked again on every other way there
 * from which the finding may be placed or worded otherwise. So the findings are those of a full walk, provided
 * that whether `visit` objects depends on the value alone.
 */
export function walkOnce<T>(
  root: unknown,
  written: unknown,
  references: ReferenceGraph,
  automaton: Automaton<T>,
  visit: (payload: T, value: unknown, path: WalkPath) => boolean,
): void {
  const path: (string | number)[] = [];
  const records = new Map<Target<T>, Map<object, Record>>();
  enter(root, automaton.start, Cursor.start(references, written));

  function enter(value: unknown, target: Target<T>, cursor: Cursor): boolean {
    if (typeof value !== 'object' || value === null) return accept(value, target);
    const known = records.get(target) ?? new Map<object, Record>();
    records.set(target, known);
    const record = known.get(value);
    if (record === undefined) {
      const fresh = { isHot: false, hotKeys: [], done: new Set([cursor.key]) };
      known.set(value, fresh);
      explore(value, target, cursor, fresh);
      return fresh.isHot || fresh.hotKeys.length > 0;
    }
    const isCold = !record.isHot && record.hotKeys.length === 0;
    if (isCold) return false;
    // A part that is written out where it stands has no key: YAML aliases put it in several places.
    if (cursor.key === '' || !record.done.has(cursor.key)) {
      record.done.add(cursor.key);
      if (record.isHot) accept(value, target);
      for (const key of record.hotKeys) descend(value, key, target, cursor);
    }
    return true;
  }

  function explore(value: object, target: Target<T>, cursor: Cursor, record: Record): void {
    record.isHot = accept(value, target);
    if (target.state === undefined) return;
    for (const key of keysOf(value)) {
      if (descend(value, key, target, cursor)) record.hotKeys.push(key);
    }
  }

  function descend(
    parent: object,
    property: string | number,
    { state }: Target<T>,
    cursor: Cursor,
  ): boolean {
    if (state === undefined) return false;
    const value = (parent as Readonly<{ [key in string | number]: unknown }>)[property];
    const target = automaton.next(state, { value, property, root });
    if (target.accepted.length === 0 && target.state === undefined) return false;
    path.push(property);
    const isHot = enter(value, target, cursor.child(property));
    path.pop();
    return isHot;
  }

  function accept(value: unknown, { accepted }: Target<T>): boolean {
    let isHot = false;
    for (const payload of accepted) isHot = visit(payload, value, path) || isHot;
    return isHot;
  }
}

import type { Automaton, Target } from './automaton.ts';

export type WalkPath = readonly (string | number)[];

/** Calls `visit` for every place of a value that an expression leads to, in reading order. */
export function walk<T>(
  root: unknown,
  automaton: Automaton<T>,
  visit: (payload: T, value: unknown, path: WalkPath) => void,
): void {
  const path: (string | number)[] = [];
  enter(root, automaton.start);

  function enter(value: unknown, { accepted, state }: Target<T>): void {
    for (const payload of accepted) visit(payload, value, path);
    if (state === undefined || typeof value !== 'object' || value === null) return;
    const parent = value as Readonly<Record<string | number, unknown>>;
    for (const property of keysOf(parent)) {
      const child = parent[property];
      const target = automaton.next(state, { value: child, property, root });
      if (target.accepted.length === 0 && target.state === undefined) continue;
      path.push(property);
      enter(child, target);
      path.pop();
    }
  }
}

/** Keys of an object; of an array its indexes, as numbers. */
export function keysOf(value: object): Iterable<string | number> {
  return Array.isArray(value) ? value.keys() : Object.keys(value);
}

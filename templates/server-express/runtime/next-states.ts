import type { States } from './states.ts';

/** What may follow on a state. */
export function nextStates({ transitions }: States, from: string): readonly string[] {
  return Object.hasOwn(transitions, from) ? (transitions[from] ?? []) : [];
}

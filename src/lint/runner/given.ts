import type { Filter } from './filter.ts';

/** One step of a JSONPath: what the key, and for a filter the value, of a child must be. */
export interface GivenStep {
  /** `..`: the child may be any number of levels further down. */
  readonly isDeep: boolean;
  /** `undefined` for every child. */
  readonly names?: ReadonlySet<string> | undefined;
  readonly filter?: Filter | undefined;
}

/** A JSONPath that the automaton can follow. */
export interface Given {
  readonly steps: readonly GivenStep[];
  /** `~` at the end: the key is meant, not the value. */
  readonly isKeyed: boolean;
}

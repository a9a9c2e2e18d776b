import type { JsonPath } from '../../shared/json-path.ts';

/** A value that breaks one clause, at a place inside a value that broke none. */
export interface Breakage {
  readonly path: JsonPath;
  readonly keyword: string;
  /** Tells apart two ways to break one keyword. */
  readonly variant: string;
  /** What stands at `path` then; `undefined` for nothing at all. */
  readonly value: unknown;
}

/** One way to break a single value, before it is known where the value stands. */
export type LocalBreakage = Omit<Breakage, 'path'>;

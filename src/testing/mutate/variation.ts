import type { JsonPath } from '../../shared/json-path.ts';

/** A value that stands at a place inside a valid one instead: it breaks one clause, or is on the edge of it. */
export interface Variation {
  readonly path: JsonPath;
  /** The keyword of the clause. */
  readonly keyword: string;
  /** Tells apart two values for one keyword. */
  readonly variant: string;
  /** What stands at `path` then; `undefined` for nothing at all. */
  readonly value: unknown;
}

/** One such value, before it is known where it stands. */
export type LocalVariation = Omit<Variation, 'path'>;

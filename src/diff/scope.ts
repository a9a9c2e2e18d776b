import type { Direction, Schema } from '../contract/index.ts';
import type { SpecNode } from '../spec/index.ts';
import type { CHANGE_KINDS } from './change-kinds.ts';

/** What the comparison of two operations says of its parts. */
export interface Scope {
  readonly tell: (
    kind: keyof typeof CHANGE_KINDS,
    at: SpecNode,
    what: string,
    undo: string,
  ) => void;
  /** Compares what travels in a direction; `owner` is what it is the whole of. */
  readonly schemas: (
    direction: Direction,
    before: Schema | undefined,
    after: Schema | undefined,
    place: { readonly owner: string; readonly at: SpecNode },
  ) => void;
}

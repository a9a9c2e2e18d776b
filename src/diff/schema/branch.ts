import type { SpecNode } from '../../spec/index.ts';
import type { Shape } from './shape.ts';

/** One alternative of a schema: a branch with what stands beside the choice, or all of a schema that has no choice. */
export interface Branch {
  readonly shape: Shape;
  /** Where it stands; left out for a schema that has no layers. */
  readonly node: SpecNode | undefined;
}

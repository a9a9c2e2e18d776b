import type { Operation } from '../contract/index.ts';
import type { FacetContext } from './facet-context.ts';

/** A promise kept by where an operation is mounted. */
export interface RouteFacet {
  readonly slot: 'route';
  /** Path prefix of the operation, without a trailing slash. */
  readonly prefix: (operation: Operation, context: FacetContext) => string;
}

import type { SpecNode } from '../spec/index.ts';
import type { Operation } from './operation.ts';
import type { PathTemplate } from './path-template.ts';

/** A path of the contract with what can be done there. */
export interface ContractPath {
  readonly template: PathTemplate;
  /** Where the path stands under `paths`, a reference to its item not followed. */
  readonly node: SpecNode;
  /** At least one. */
  readonly operations: readonly Operation[];
}

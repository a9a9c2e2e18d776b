import type { Contract } from '../contract/index.ts';
import type { FacetContext } from './facet-context.ts';

/**
 * A context that tells whether it was asked for the contract. A fix that asks late, after more edits, is given the
 * contract as it is then: what is remembered must not keep the one of its time.
 */
export class PartContext implements FacetContext {
  readonly options: FacetContext['options'];
  isAsked = false;
  readonly #current: () => Contract;

  constructor(options: FacetContext['options'], current: () => Contract) {
    this.options = options;
    this.#current = current;
  }

  get contract(): Contract {
    this.isAsked = true;
    return this.#current();
  }
}

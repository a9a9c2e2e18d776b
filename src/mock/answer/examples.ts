import type { Operation } from '../../contract/index.ts';
import type { Exchange } from '../../../templates/server-express/runtime/exchange.ts';
import type { PrismEngine } from '../prism/prism-engine.ts';
import type { PrismAnswer } from '../prism/prism-operation.ts';
import { toPrismRequest } from '../prism/to-prism-request.ts';
import { findExample } from './find-example.ts';

/** The contract's own answers; each is the same for every valid request, so it is found once. */
export class Examples {
  readonly #engine: PrismEngine;
  readonly #found = new Map<string, Promise<PrismAnswer>>();

  constructor(engine: PrismEngine) {
    this.#engine = engine;
  }

  /** @throws {Problem} not-implemented, when the contract has none and none can be made */
  of(
    operation: Operation,
    mediaType: string | undefined,
    exchange: Exchange,
  ): Promise<PrismAnswer> {
    const key = `${operation.id} ${mediaType ?? ''}`;
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const found = this.#engine
      .operation(operation)
      .then((prism) =>
        findExample(operation, prism, toPrismRequest(operation, exchange), mediaType),
      );
    this.#found.set(key, found);
    return found;
  }
}

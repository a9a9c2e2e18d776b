import type { Operation } from '../../contract/index.ts';
import type { Exchange } from '../../../templates/server-express/runtime/exchange.ts';
import type { PrismEngine } from '../prism/prism-engine.ts';
import type { ContractAnswer } from './contract-answer.ts';
import { findExample } from './find-example.ts';

/** The contract's own answers; each is the same for every valid request, so it is found once. */
export class Examples {
  readonly #engine: PrismEngine;
  readonly #found = new Map<string, Promise<ContractAnswer>>();

  constructor(engine: PrismEngine) {
    this.#engine = engine;
  }

  /** @throws {Problem} not-implemented, when the contract has none and none can be made */
  of(
    operation: Operation,
    mediaType: string | undefined,
    exchange: Exchange,
  ): Promise<ContractAnswer> {
    const key = `${operation.id} ${mediaType ?? ''}`;
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const found = findExample(operation, mediaType, this.#engine, exchange);
    this.#found.set(key, found);
    return found;
  }
}

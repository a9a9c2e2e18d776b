import type { Operation } from '../../contract/index.ts';
import type { Exchange } from '../../../templates/server-express/runtime/exchange.ts';
import type { ChooseAnswer } from './choose-answer.ts';
import type { ContractAnswer } from './contract-answer.ts';
import { findExample } from './find-example.ts';

/** The contract's own answers; each is the same for every valid request, so it is found once. */
export class Examples {
  readonly #choose: ChooseAnswer;
  readonly #found = new Map<string, Promise<ContractAnswer>>();

  constructor(choose: ChooseAnswer) {
    this.#choose = choose;
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
    const found = findExample(operation, mediaType, this.#choose, exchange);
    this.#found.set(key, found);
    return found;
  }
}

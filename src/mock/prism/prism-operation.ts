import type { ContractAnswer } from '../answer/contract-answer.ts';
import type { createInstance, IHttpOperationConfig, IHttpRequest } from '@stoplight/prism-http';

type Outcome = Awaited<ReturnType<ReturnType<ReturnType<typeof createInstance>['request']>>>;

type Ask = (input: IHttpRequest, mock: IHttpOperationConfig) => Promise<Outcome>;

/** One operation in Prism's hands. */
export class PrismOperation {
  readonly #ask: Ask;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /**
   * The answer that the contract has for a request.
   *
   * @throws {Error} as Prism has it (`status`, `detail`), when there is no such answer
   */
  async answer(input: IHttpRequest, wish: IHttpOperationConfig): Promise<ContractAnswer> {
    // Prism writes the media types of the first request into the object it is given.
    const outcome = await this.#ask(input, { ...wish });
    if (outcome._tag === 'Left') throw outcome.left;
    const { statusCode, headers = {}, body } = outcome.right.output;
    const entries = Object.entries(headers as Readonly<Record<string, unknown>>)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]): [string, string] => [name.toLowerCase(), String(value)])
      // Prism writes this over what the contract has there; RFC 9745 wants a date.
      .filter(([name, value]) => name !== 'deprecation' || value !== 'true');
    return { status: statusCode, headers: Object.fromEntries(entries), body };
  }
}

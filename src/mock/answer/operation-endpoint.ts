import { ContractError } from '../../contract/index.ts';
import { describeDecoding, SLOTS } from '../../convention/index.ts';
import { catchProblems } from '../../../templates/server-express/runtime/catch-problems.ts';
import type { Exchange } from '../../../templates/server-express/runtime/exchange.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import { parse } from '../../../templates/server-express/runtime/parse.ts';
import type { Result } from '../../../templates/server-express/runtime/result.ts';
import type { Layer } from '../pipeline/convention-layers.ts';
import { joinLayers } from '../pipeline/join-layers.ts';
import type { ChooseAnswer } from './choose-answer.ts';
import type { ContractAnswer } from './contract-answer.ts';
import type { CallPlan } from '../scenario/plan-call.ts';
import { assertCompilable } from '../validation/assert-compilable.ts';
import { requestProblem } from '../validation/request-problem.ts';
import { hasEnvelope } from './has-envelope.ts';
import { makeUpAnswer } from './make-up-answer.ts';
import { type HandlerParts, OperationHandler } from './operation-handler.ts';
import { pageLinks } from './page-links.ts';
import { seatPayload } from './seat-payload.ts';
import { tellPage } from './tell-page.ts';

/** What an operation says, before it is written out. */
export interface Outcome {
  readonly result: Result;
  /** Set when the caller chose the answer by `Prefer`: it is sent as the contract has it. */
  readonly verbatim?: ContractAnswer | undefined;
}

export interface EndpointParts extends HandlerParts {
  /** Path template with its prefix. */
  readonly path: string;
  readonly layers: readonly Layer[];
  readonly choose: ChooseAnswer;
  readonly chance: () => string;
  readonly report: (error: unknown) => void;
}

/** An operation with all that stands around it. */
export class OperationEndpoint {
  readonly #parts: EndpointParts;
  readonly #handler: OperationHandler;
  readonly #usual: (exchange: Exchange) => Promise<Result>;
  readonly #preferred: (exchange: Exchange) => Promise<Result>;
  readonly #failing: (exchange: Exchange) => Promise<Result>;
  readonly #plans = new WeakMap<Exchange, CallPlan>();
  readonly #chosen = new WeakMap<Exchange, ContractAnswer>();
  readonly #failed = new WeakSet<Exchange>();

  constructor(parts: EndpointParts) {
    const { operation, path, layers, report } = parts;
    this.#parts = parts;
    this.#handler = new OperationHandler(parts);
    const core: readonly Layer[] = [
      { slot: 'catch', step: catchProblems(report) },
      { slot: 'parse', step: parse(describeDecoding(operation), path) },
      { slot: 'validate', step: (exchange, next) => this.#validate(exchange, next) },
    ];
    this.#usual = joinLayers([...layers, ...core], (exchange) => this.#handler.handle(exchange));
    // What a caller chooses is neither remembered nor cut into pages.
    const shaping = layers.filter(({ slot }) => slot !== 'idempotency' && slot !== 'window');
    const status: Layer = {
      slot: 'error-status',
      step: (exchange, next) => this.#setStatus(exchange, next),
    };
    this.#preferred = joinLayers([status, ...shaping, ...core], (exchange) =>
      this.#handlePlan(exchange),
    );
    const outside = [...layers, ...core].filter(
      ({ slot }) => SLOTS.indexOf(slot) <= SLOTS.indexOf('catch'),
    );
    this.#failing = joinLayers([status, ...outside], (exchange) => this.#handlePlan(exchange));
  }

  async answer(exchange: Exchange, plan: CallPlan): Promise<Outcome> {
    if (plan.preference === undefined && plan.problem === undefined) {
      return { result: await this.#seat(exchange, await this.#usual(exchange)) };
    }
    this.#plans.set(exchange, plan);
    const result = await this.#preferred(exchange);
    const verbatim = result.problem === undefined ? this.#chosen.get(exchange) : undefined;
    return { result, verbatim };
  }

  /** An error in the contract's form, whoever sent what. */
  async fail(exchange: Exchange, problem: Problem, status: number): Promise<Outcome> {
    this.#plans.set(exchange, { problem, status, delay: 0, applied: '' });
    return { result: await this.#failing(exchange) };
  }

  /** Throws at once: a promise that is rejected before anybody waits for it costs Node a search for who will. */
  #validate(exchange: Exchange, next: () => Promise<Result>): Promise<Result> {
    const { operation } = this.#parts;
    assertCompilable(operation);
    const problem = this.#problem(exchange);
    if (problem !== undefined) throw problem;
    return next();
  }

  #problem(exchange: Exchange): Problem | undefined {
    const { operation } = this.#parts;
    try {
      return requestProblem(operation, exchange);
    } catch (error) {
      if (!(error instanceof ContractError)) throw error;
      const message = `The mock cannot answer ${operation.id}. ${error.message} Correct it in the contract.`;
      return new Problem('not-implemented', message, { cause: error });
    }
  }

  async #handlePlan(exchange: Exchange): Promise<Result> {
    const { operation, choose, chance } = this.#parts;
    const { preference = {}, problem } = this.#plans.get(exchange) ?? {};
    if (problem !== undefined) {
      this.#failed.add(exchange);
      throw problem;
    }
    const chosen =
      preference.dynamic === true
        ? makeUpAnswer(operation, preference, this.#handler.mediaType(exchange), chance)
        : await choose(operation, preference, exchange);
    this.#chosen.set(exchange, chosen);
    return { status: chosen.status, headers: chosen.headers, body: undefined };
  }

  /** An error that is wanted has the status that is wanted, whatever its kind usually has. */
  async #setStatus(exchange: Exchange, next: () => Promise<Result>): Promise<Result> {
    const result = await next();
    const status = this.#failed.has(exchange) ? this.#plans.get(exchange)?.status : undefined;
    return status === undefined ? result : { ...result, status };
  }

  /** A list in a body of the contract's own form, such as `{items: […], total: 3}`. */
  async #seat(exchange: Exchange, result: Result): Promise<Result> {
    const { operation } = this.#parts;
    const { path = [] } = operation.payload ?? {};
    const isBare = path.length > 0 && Array.isArray(result.body) && !hasEnvelope(operation);
    if (!isBare || result.problem !== undefined) return result;
    const example = await this.#handler.example(exchange);
    const around = {
      body: seatPayload(example.body, path, []),
      schema: operation.success?.json?.schema,
    };
    const { page } = result;
    const told =
      page === undefined
        ? around.body
        : tellPage(around, { page, links: pageLinks(operation, exchange, page) });
    return { ...result, body: seatPayload(told, path, result.body) };
  }
}

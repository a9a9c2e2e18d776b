import { own } from '../../shared/own.ts';
import type { Operation } from '../../contract/index.ts';
import type { Exchange } from '../../../templates/server-express/runtime/exchange.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { Result } from '../../../templates/server-express/runtime/result.ts';
import { negotiate } from '../negotiate.ts';
import type { PrismEngine } from '../prism/prism-engine.ts';
import type { PrismAnswer } from '../prism/prism-operation.ts';
import { toPrismRequest } from '../prism/to-prism-request.ts';
import { answerFromState } from '../state/answer-from-state.ts';
import { actOnItem } from '../state/act-on-item.ts';
import { entityTag } from '../state/entity-tag.ts';
import { groundPayload } from '../state/ground-payload.ts';
import { namesTag } from '../state/names-tag.ts';
import type { ResourceStore } from '../state/resource-store.ts';
import { findExample } from './find-example.ts';
import { hasEnvelope } from './has-envelope.ts';
import { seatPayload } from './seat-payload.ts';

/** Answers a valid request: from the rows where the operation is about a resource, else from the contract. */
export class OperationHandler {
  readonly #operation: Operation;
  readonly #engine: PrismEngine;
  readonly #store: ResourceStore;
  readonly #now: () => number;
  readonly #examples = new Map<string | undefined, Promise<PrismAnswer>>();

  constructor(operation: Operation, engine: PrismEngine, store: ResourceStore, now: () => number) {
    this.#operation = operation;
    this.#engine = engine;
    this.#store = store;
    this.#now = now;
  }

  async handle(exchange: Exchange): Promise<Result> {
    const mediaType = this.#mediaType(exchange);
    const type = mediaType === undefined ? {} : { 'content-type': concrete(mediaType) };
    const result = this.#unlessKnown(exchange, await this.#answer(exchange));
    const headers = result.body === undefined ? result.headers : { ...type, ...result.headers };
    return { ...result, headers };
  }

  /** RFC 9110, section 13.1.2: a caller whose copy is current is told so, if the contract has an answer for that. */
  #unlessKnown({ request }: Exchange, result: Result): Result {
    const { etag } = result.headers;
    const known = request.headers['if-none-match'];
    const { method, responses } = this.#operation;
    if (known === undefined || etag === undefined || method !== 'get') return result;
    if (!responses.has('304') || !namesTag(known, etag)) return result;
    return { status: 304, headers: { etag }, body: undefined };
  }

  /** The contract's answer; it is the same for every valid request. */
  example(exchange: Exchange): Promise<PrismAnswer> {
    const mediaType = this.#mediaType(exchange);
    const known = this.#examples.get(mediaType);
    if (known !== undefined) return known;
    const found = this.#engine
      .operation(this.#operation)
      .then((prism) =>
        findExample(this.#operation, prism, toPrismRequest(this.#operation, exchange), mediaType),
      );
    this.#examples.set(mediaType, found);
    return found;
  }

  async #answer(exchange: Exchange): Promise<Result> {
    const operation = this.#operation;
    const role = this.#store.roles.of(operation);
    if (role === undefined) return this.#present(await this.example(exchange));
    const answer = answerFromState(operation, role, this.#store, exchange, this.#now());
    if (answer === undefined) {
      const example = await this.example(exchange);
      return this.#present(example, this.#underItem(exchange, this.#payload(example)));
    }
    const { status, headers, payload } = answer;
    const isEmpty = status === 204 || status === 304 || operation.success?.content.size === 0;
    if (isEmpty) return { status, headers, body: undefined };
    if (Array.isArray(payload)) return { status, headers, body: payload };
    const result = this.#present(await this.example(exchange), payload);
    return { ...result, status, headers: { ...result.headers, ...headers } };
  }

  /** The payload of an operation under an item, which must exist; an action changes it. */
  #underItem(exchange: Exchange, payload: unknown): unknown {
    const role = this.#store.roles.of(this.#operation);
    if (role === undefined) return payload;
    const { model } = role;
    const { path, body } = exchange.input;
    const row = this.#store.row(model, path, this.#operation);
    const isItem =
      role.name === 'action' &&
      this.#operation.payload?.schema.name !== undefined &&
      this.#operation.payload.schema.name === model.resource.schema?.name;
    if (!isItem) return groundPayload(this.#operation, payload, row.item, path);
    const item = actOnItem(model, row.item, payload, body, this.#now());
    this.#store.rows(model, path, this.#operation).put(row.id, item);
    return item;
  }

  #payload({ body }: PrismAnswer): unknown {
    const path = this.#operation.payload?.path ?? [];
    return path.reduce<unknown>((value, key) => own(value, key), body);
  }

  /** The example, or another payload in its place. Of an envelope only the payload: conventions make the rest. */
  #present(example: PrismAnswer, payload?: unknown): Result {
    const { status } = example;
    const declared = this.#operation.response(status)?.headers;
    const headers = Object.fromEntries(
      Object.entries(example.headers).filter(
        ([name]) => name === 'content-type' || declared?.has(name) === true,
      ),
    );
    if (hasEnvelope(this.#operation) && status < 300) {
      const body = payload ?? this.#payload(example);
      return { status, headers: this.#tagged(headers, payload), body };
    }
    if (payload === undefined) return { status, headers, body: example.body };
    const body = seatPayload(example.body, this.#operation.payload?.path ?? [], payload);
    return { status, headers: this.#tagged(headers, payload), body };
  }

  /** The contract's example of an entity tag belongs to its example of a body. */
  #tagged(
    headers: Readonly<Record<string, string>>,
    payload: unknown,
  ): Readonly<Record<string, string>> {
    if (headers['etag'] === undefined || typeof payload !== 'object' || payload === null) {
      return headers;
    }
    return { ...headers, etag: entityTag(payload as Readonly<Record<string, unknown>>) };
  }

  #mediaType({ request }: Exchange): string | undefined {
    const content = [...(this.#operation.success?.content.values() ?? [])];
    if (content.length === 0) return undefined;
    const offers = content
      .toSorted((a, b) => Number(b.isJson) - Number(a.isJson))
      .map(({ name }) => name);
    const chosen = negotiate(request.headers['accept'], offers);
    if (chosen !== undefined) return chosen;
    const message = `The answer is only available as ${offers.join(' or ')}. Change the Accept header.`;
    throw new Problem('not-acceptable', message);
  }
}

/** A range as a key of `content` stands for many types; JSON is one of them, usually. */
function concrete(mediaType: string): string {
  return mediaType.includes('*')
    ? mediaType.replace('*/*', 'application/json').replace('/*', '/plain')
    : mediaType;
}

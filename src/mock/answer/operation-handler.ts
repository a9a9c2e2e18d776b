import { own } from '../../shared/own.ts';
import type { Operation } from '../../contract/index.ts';
import type { Exchange } from '../../../templates/server-express/runtime/exchange.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { Result } from '../../../templates/server-express/runtime/result.ts';
import { negotiate } from '../negotiate.ts';
import type { ContractAnswer } from './contract-answer.ts';
import { answerFromState } from '../state/answer-from-state.ts';
import { actOnItem } from '../state/act-on-item.ts';
import { entityTag } from '../state/entity-tag.ts';
import { groundPayload } from '../state/ground-payload.ts';
import { namesTag } from '../state/names-tag.ts';
import type { Role } from '../state/resource-roles.ts';
import type { ResourceStore } from '../state/resource-store.ts';
import { sayWhere } from '../state/say-where.ts';
import { sentFields } from '../state/sent-fields.ts';
import { showsItem } from '../state/shows-item.ts';
import { writeOf } from '../state/write-of.ts';
import type { Examples } from './examples.ts';
import { hasEnvelope } from './has-envelope.ts';
import { mediaTypesOf } from './media-types-of.ts';
import { seatPayload } from './seat-payload.ts';

export interface HandlerParts {
  readonly operation: Operation;
  readonly examples: Examples;
  /** Left out where nothing is remembered: every answer is the contract's own. */
  readonly store: ResourceStore | undefined;
  readonly now: () => number;
}

/** Answers a valid request: from the rows where the operation is about a resource, else from the contract. */
export class OperationHandler {
  readonly #operation: Operation;
  readonly #examples: Examples;
  readonly #store: ResourceStore | undefined;
  readonly #now: () => number;
  /** Media types of the success. */
  #offers: readonly string[] | undefined;

  constructor({ operation, examples, store, now }: HandlerParts) {
    this.#operation = operation;
    this.#examples = examples;
    this.#store = store;
    this.#now = now;
  }

  async handle(exchange: Exchange): Promise<Result> {
    const mediaType = this.mediaType(exchange);
    const type = mediaType === undefined ? {} : { 'content-type': concrete(mediaType) };
    try {
      const result = this.#unlessKnown(exchange, await this.#answer(exchange));
      const headers = result.body === undefined ? result.headers : { ...type, ...result.headers };
      return { ...result, headers };
    } catch (error) {
      const sent = { operation: this.#operation, mediaType: exchange.input.mediaType ?? '' };
      throw sayWhere(error, sentFields(sent));
    }
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

  /** The contract's answer to a valid request. */
  example(exchange: Exchange): Promise<ContractAnswer> {
    return this.#examples.of(this.#operation, this.mediaType(exchange), exchange);
  }

  async #answer(exchange: Exchange): Promise<Result> {
    const operation = this.#operation;
    const store = this.#store;
    const role = store?.roles.of(operation);
    if (store === undefined || role === undefined) {
      return this.#present(await this.example(exchange));
    }
    const answer = answerFromState(operation, role, store, exchange, this.#now());
    if (answer === undefined) {
      const example = await this.example(exchange);
      const payload = this.#underItem(exchange, store, role, this.#payload(example));
      return this.#present(example, payload);
    }
    const { status, headers, payload } = answer;
    const isEmpty = status === 204 || status === 304 || operation.success?.content.size === 0;
    if (isEmpty) return { status, headers, body: undefined };
    if (Array.isArray(payload)) return { status, headers, body: payload };
    const result = this.#present(await this.example(exchange), payload);
    return { ...result, status, headers: { ...result.headers, ...headers } };
  }

  /** The payload of an operation under an item, which must exist; an action changes it. */
  #underItem(
    { input, principal }: Exchange,
    store: ResourceStore,
    { name, model }: Role,
    payload: unknown,
  ): unknown {
    const operation = this.#operation;
    const { path } = input;
    const row = store.row(model, path, operation, principal);
    if (name !== 'action') return groundPayload(operation, payload, row.item, path);
    const isShown = showsItem(operation, model.resource);
    const example = isShown ? model.fields.take(payload) : undefined;
    const write = writeOf(operation, input, { now: this.#now(), owner: principal?.id });
    const item = actOnItem(model, row.item, example, write);
    if (item !== row.item) store.rows(model, path, operation).put(row.id, item);
    return isShown ? model.fields.seat(item) : groundPayload(operation, payload, item, path);
  }

  #payload({ body }: ContractAnswer): unknown {
    const path = this.#operation.payload?.path ?? [];
    return path.reduce<unknown>((value, key) => own(value, key), body);
  }

  /** The example, or another payload in its place. Of an envelope only the payload: conventions make the rest. */
  #present(example: ContractAnswer, payload?: unknown): Result {
    const { status, headers } = example;
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

  /**
   * The media type to answer a request in.
   *
   * @throws {Problem} not-acceptable
   */
  mediaType({ request }: Exchange): string | undefined {
    const { success } = this.#operation;
    this.#offers ??= success === undefined ? [] : mediaTypesOf(success);
    const offers = this.#offers;
    if (offers.length === 0) return undefined;
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

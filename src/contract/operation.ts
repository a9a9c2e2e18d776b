import type { SpecNode } from '../spec/index.ts';
import { isRecord } from '../shared/is-record.ts';
import { own } from '../shared/own.ts';
import type { CachePolicy } from './cache-policy.ts';
import type { Callback } from './callback.ts';
import type { HttpMethod } from './http-method.ts';
import type { Idempotency } from './idempotency.ts';
import type { Pagination } from './pagination.ts';
import type { Parameter } from './parameter.ts';
import { PathTemplate } from './path-template.ts';
import type { Payload } from './payload.ts';
import { findPayload } from './find-payload.ts';
import type { Probe } from './probe.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Filter } from './filter.ts';
import { readFilters } from './read-filters.ts';
import { readCachePolicy } from './read-cache-policy.ts';
import { readCallbacks } from './read-callbacks.ts';
import { readIdempotency } from './read-idempotency.ts';
import { readPagination } from './read-pagination.ts';
import { readParameters } from './read-parameters.ts';
import { readProbe } from './read-probe.ts';
import { readRateLimit } from './read-rate-limit.ts';
import { readSecurity } from './read-security.ts';
import { RequestBody } from './request-body.ts';
import { Response } from './response.ts';
import type { SchemaNames } from './schema-names.ts';
import type { SecurityRequirement } from './security-requirement.ts';
import { serverPath } from './server-path.ts';

/** What the contract knows of an operation before it reads it. */
export interface OperationPlace {
  readonly id: string;
  readonly name: string;
  readonly method: HttpMethod;
  readonly path: string;
  readonly node: SpecNode;
  readonly pathItem: SpecNode;
}

/** One method of one path. Everything is read from the description when it is first asked for. */
export class Operation {
  /** `operationId` as written, or made from method and path. Unique in the contract. */
  readonly id: string;
  /** A valid identifier made from the id, unique in the contract: the function's name in generated code. */
  readonly name: string;
  readonly method: HttpMethod;
  readonly path: PathTemplate;
  readonly node: SpecNode;
  readonly pathItem: SpecNode;
  readonly #names: SchemaNames;
  readonly #memo = new Map<string, unknown>();

  constructor({ id, name, method, path, node, pathItem }: OperationPlace, names: SchemaNames) {
    this.id = id;
    this.name = name;
    this.method = method;
    this.path = new PathTemplate(path);
    this.node = node;
    this.pathItem = pathItem;
    this.#names = names;
  }

  /** Whether it may have been read from some of these values of the description. */
  hasRead(values: ReadonlySet<unknown>): boolean {
    const { reach } = this.node;
    if (reach === undefined || values.has(this.node.value) || values.has(this.pathItem.value)) {
      return true;
    }
    // What leads nowhere may lead somewhere now, and a text or a number does not say which one it is.
    return [...reach].some((value) => !isRecord(value) || values.has(value));
  }

  /** Whether it stands at a place, as the same text. */
  isAt({ id, name, method, path, node, pathItem }: OperationPlace): boolean {
    return (
      this.id === id &&
      this.name === name &&
      this.method === method &&
      this.path.text === path &&
      this.node.value === node.value &&
      this.pathItem.value === pathItem.value
    );
  }

  get summary(): string | undefined {
    return this.node.text('summary');
  }

  get description(): string | undefined {
    return this.node.text('description');
  }

  /** Method and whole path, as people name it: `GET /v1/orders/{id}`. */
  get endpoint(): string {
    return `${this.method.toUpperCase()} ${this.basePath}${this.path.text}`;
  }

  get tags(): readonly string[] {
    const tags = (this.node.child('tags')?.items() ?? []).map((tag) => tag.value);
    return tags.filter((tag) => typeof tag === 'string');
  }

  get deprecated(): boolean {
    return own(this.node.value, 'deprecated') === true;
  }

  /** Parameters of the path item and of the operation, the latter winning (section 4.8.10.1). */
  get parameters(): readonly Parameter[] {
    return this.#once('parameters', () => readParameters(this.pathItem, this.node, this.#names));
  }

  /** The parameter at a location; header names compare without case. */
  parameter(location: Parameter['in'], name: string): Parameter | undefined {
    const wanted = location === 'header' ? name.toLowerCase() : name;
    return this.parameters.find(
      (parameter) =>
        parameter.in === location &&
        (location === 'header' ? parameter.name.toLowerCase() : parameter.name) === wanted,
    );
  }

  get requestBody(): RequestBody | undefined {
    return this.#once('requestBody', () => {
      const node = this.node.child('requestBody');
      return node === undefined ? undefined : new RequestBody(node, this.#names);
    });
  }

  /** Declared responses by status key: `200`, `4XX`, `default`. */
  get responses(): ReadonlyMap<string, Response> {
    return this.#once('responses', () => {
      const entries = this.node.child('responses')?.entries() ?? [];
      const declared = entries.filter(([status]) => !status.startsWith('x-'));
      return new Map(
        declared.map(([status, node]) => [status, new Response(status, node, this.#names)]),
      );
    });
  }

  /** The response declared for a status, or a range of them: that, else its range, else `default` (section 4.8.16). */
  response(status: number | string): Response | undefined {
    const key = String(status);
    return (
      this.responses.get(key) ??
      this.responses.get(`${key.charAt(0)}XX`) ??
      this.responses.get(`${key.charAt(0)}xx`) ??
      this.responses.get('default')
    );
  }

  /** The lowest declared 2xx response. */
  get success(): Response | undefined {
    return this.#once('success', () => {
      const [lowest] = [...this.responses.keys()].filter((status) => status.startsWith('2')).sort();
      return lowest === undefined ? undefined : this.responses.get(lowest);
    });
  }

  /** What a successful JSON answer is about. */
  get payload(): Payload | undefined {
    return this.#once('payload', () => {
      const schema = this.success?.json?.schema;
      if (schema === undefined) return undefined;
      return findPayload(schema, this.path);
    });
  }

  /** Alternatives, each sufficient; none: the operation is public. */
  get security(): readonly SecurityRequirement[] {
    return this.#once('security', () => readSecurity(this.node));
  }

  /** Whether some credential is needed: `{}` among the alternatives makes it optional. */
  get isProtected(): boolean {
    return this.security.length > 0 && this.security.every((requirement) => requirement.size > 0);
  }

  /** Path of the closest `servers` entry, without a trailing slash: `/api/v1`, or `''`. */
  get basePath(): string {
    return (
      serverPath(this.node) ??
      serverPath(this.pathItem) ??
      serverPath(this.node.document.node) ??
      ''
    );
  }

  /** Requests that the API sends in its course. */
  get callbacks(): readonly Callback[] {
    return this.#once('callbacks', () =>
      readCallbacks(this, (place) => new Operation(place, this.#names)),
    );
  }

  get pagination(): Pagination | undefined {
    return this.#once('pagination', () => readPagination(this));
  }

  /** The filters of a list whose meaning their names and schemas tell. */
  get filters(): readonly Filter[] {
    return this.#once('filters', () => readFilters(this));
  }

  /** The property with the owner of what it is about (`x-owner`). */
  get ownerField(): string | undefined {
    return this.#once('ownerField', () => this.node.text('x-owner', 'field'));
  }

  get rateLimit(): RateLimit | undefined {
    return this.#once('rateLimit', () => readRateLimit(this.node));
  }

  get cache(): CachePolicy | undefined {
    return this.#once('cache', () => readCachePolicy(this.node));
  }

  /** What it asks, if it is there for whatever runs the service. */
  get probe(): Probe | undefined {
    return this.#once('probe', () => readProbe(this));
  }

  /** Whether it reads one resource as JSON: `GET /orders/{order_id}`. */
  get readsItem(): boolean {
    return (
      this.method === 'get' &&
      this.path.trailingParameter !== undefined &&
      this.responses.get('200')?.json?.schema !== undefined &&
      this.payload?.schema.isArray === false
    );
  }

  get idempotency(): Idempotency | undefined {
    return this.#once('idempotency', () => readIdempotency(this));
  }

  #once<T>(key: string, read: () => T): T {
    const known = this.#memo.get(key);
    if (known !== undefined || this.#memo.has(key)) return known as T;
    const found = read();
    this.#memo.set(key, found);
    return found;
  }
}

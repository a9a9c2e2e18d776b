import type { SpecNode } from '../spec/index.ts';
import { Header } from './header.ts';
import type { MediaType } from './media-type.ts';
import { readContent } from './read-content.ts';
import type { SchemaNames } from './schema-names.ts';

/** A declared response (OpenAPI 3.1, section 4.8.17). */
export class Response {
  /** As a key of `responses`: `200`, a range such as `4XX`, or `default`. */
  readonly status: string;
  readonly node: SpecNode;
  readonly #names: SchemaNames;
  #content: ReadonlyMap<string, MediaType> | undefined;
  #headers: ReadonlyMap<string, Header> | undefined;

  constructor(status: string, node: SpecNode, names: SchemaNames) {
    this.status = status;
    this.node = node.resolve();
    this.#names = names;
  }

  get description(): string {
    return this.node.text('description') ?? '';
  }

  get content(): ReadonlyMap<string, MediaType> {
    this.#content ??= readContent(this.node, this.#names);
    return this.#content;
  }

  /** The first JSON media type. */
  get json(): MediaType | undefined {
    return [...this.content.values()].find((media) => media.isJson);
  }

  /** Declared headers by lower-case name. */
  get headers(): ReadonlyMap<string, Header> {
    this.#headers ??= new Map(
      (this.node.child('headers')?.entries() ?? []).map(([name, node]) => [
        name.toLowerCase(),
        new Header(name, node, this.#names),
      ]),
    );
    return this.#headers;
  }

  get isSuccess(): boolean {
    return this.status.startsWith('2');
  }

  get isError(): boolean {
    return /^[45]/.test(this.status);
  }

  /** Whether it tells of a failure: `default` is what else can happen, beside what is declared. */
  get isFailure(): boolean {
    return this.isError || this.status === 'default';
  }
}

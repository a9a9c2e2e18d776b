import type { Page } from './page.ts';

/** A successful answer with everything around its result. */
export interface ApiResponse<Data, Meta = undefined> {
  readonly data: Data;
  readonly status: number;
  readonly headers: Headers;
  /** What the body says beside the result. */
  readonly meta: Meta;
  /** Where the result stands in its collection, if it is a page of one. */
  readonly page: Page | undefined;
  /** The id under which the server logged the request. */
  readonly requestId: string | undefined;
}

/** The result of a call: `await` it for the data alone, or its `withResponse()` for the whole answer. */
export class ApiPromise<Data, Meta = undefined> implements Promise<Data> {
  readonly [Symbol.toStringTag] = 'ApiPromise';
  readonly #response: Promise<ApiResponse<Data, Meta>>;

  constructor(response: Promise<ApiResponse<Data, Meta>>) {
    this.#response = response;
  }

  /** The data with status, headers and what the body says beside it. */
  withResponse(): Promise<ApiResponse<Data, Meta>> {
    return this.#response;
  }

  // Derived when asked for: an eager copy would be an unhandled rejection beside `withResponse()`.
  // oxlint-disable-next-line unicorn/no-thenable
  then<Done = Data, Failed = never>(
    onDone?: ((data: Data) => Done | PromiseLike<Done>) | null,
    onFailed?: ((reason: unknown) => Failed | PromiseLike<Failed>) | null,
  ): Promise<Done | Failed> {
    return this.#response.then(({ data }) => data).then(onDone, onFailed);
  }

  catch<Failed = never>(
    onFailed?: ((reason: unknown) => Failed | PromiseLike<Failed>) | null,
  ): Promise<Data | Failed> {
    return this.then(undefined, onFailed);
  }

  finally(onEnd?: (() => void) | null): Promise<Data> {
    return this.#response.then(({ data }) => data).finally(onEnd);
  }
}

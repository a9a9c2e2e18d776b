import type { ApiPromise, ApiResponse } from './api-promise.ts';
import type { Params } from './build-request.ts';
import type { Connection } from './connection.ts';
import {
  caller,
  defineOperation,
  result,
  type Operation,
  type StepOf,
} from './define-operation.ts';
import type { OperationInfo } from './operation-info.ts';

/** An operation that answers with one page of a collection, and can walk the others. */
export interface Collection<
  Args extends readonly unknown[],
  Data,
  Item,
  Meta = undefined,
> extends Operation<Args, Data, Meta> {
  /** Page by page, from the one the parameters ask for to the last. */
  readonly pages: (
    connection: Connection,
    ...args: Args
  ) => AsyncGenerator<ApiResponse<Data, Meta>, void, undefined>;
  /** Item by item, over all pages; the next one is fetched when it is needed. */
  readonly all: (connection: Connection, ...args: Args) => AsyncGenerator<Item, void, undefined>;
}

/** The same for a client, which has a connection already. */
export interface BoundCollection<Args extends readonly unknown[], Data, Item, Meta = undefined> {
  /** One page. */
  (...args: Args): ApiPromise<Data, Meta>;
  /** Page by page, from the one the parameters ask for to the last. */
  pages(...args: Args): AsyncGenerator<ApiResponse<Data, Meta>, void, undefined>;
  /** Item by item, over all pages; the next one is fetched when it is needed. */
  all(...args: Args): AsyncGenerator<Item, void, undefined>;
}

/** Makes the functions of a collection. */
export function defineCollection<Args extends readonly unknown[], Data, Item, Meta = undefined>(
  operation: OperationInfo,
  steps: readonly StepOf[] = [],
): Collection<Args, Data, Item, Meta> {
  const call = caller(operation, steps);
  async function* pages(
    connection: Connection,
    ...[params]: Args
  ): AsyncGenerator<ApiResponse<Data, Meta>, void, undefined> {
    for (let url: URL | undefined, isFirst = true; isFirst || url !== undefined; isFirst = false) {
      const response = await call(connection, (params ?? {}) as Params, url);
      yield result<Data, Meta>(response);
      url = response.next;
    }
  }
  async function* all(
    connection: Connection,
    ...args: Args
  ): AsyncGenerator<Item, void, undefined> {
    for await (const { data } of pages(connection, ...args)) yield* itemsOf<Item>(operation, data);
  }
  return Object.assign(defineOperation<Args, Data, Meta>(operation, steps), { pages, all });
}

/** Gives a collection its connection. */
export function bindCollection<Args extends readonly unknown[], Data, Item, Meta>(
  connection: Connection,
  collection: Collection<Args, Data, Item, Meta>,
): BoundCollection<Args, Data, Item, Meta> {
  return Object.assign((...args: Args) => collection(connection, ...args), {
    pages: (...args: Args) => collection.pages(connection, ...args),
    all: (...args: Args) => collection.all(connection, ...args),
  });
}

function itemsOf<Item>({ items = [] }: OperationInfo, data: unknown): readonly Item[] {
  const found = items.reduce<unknown>(
    (value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key],
    data,
  );
  return Array.isArray(found) ? (found as Item[]) : [];
}

import { ApiError } from './api-error.ts';
import { ApiPromise, type ApiResponse } from './api-promise.ts';
import { buildRequest, type Params } from './build-request.ts';
import type { ClientRequest, ClientResponse, ClientStep } from './client-step.ts';
import { compose } from './compose.ts';
import type { Connection } from './connection.ts';
import type { OperationInfo } from './operation-info.ts';
import { send } from './send.ts';

/** A convention's step with its config, waiting for a connection. */
export type StepOf = (connection: Connection) => ClientStep;

/** An operation: a function of a connection and the call's parameters. */
export type Operation<Args extends readonly unknown[], Data, Meta = undefined> = (
  connection: Connection,
  ...args: Args
) => ApiPromise<Data, Meta>;

/** Makes the function of an operation, with the steps of the conventions it keeps, the outermost first. */
export function defineOperation<Args extends readonly unknown[], Data, Meta = undefined>(
  operation: OperationInfo,
  steps: readonly StepOf[] = [],
): Operation<Args, Data, Meta> {
  const call = caller(operation, steps);
  return (connection, ...[params]) =>
    new ApiPromise(
      call(connection, (params ?? {}) as Params).then((response) => result<Data, Meta>(response)),
    );
}

/** Sends a call through the steps; `url` stands in for the one its parameters make. */
export type Caller = (connection: Connection, params: Params, url?: URL) => Promise<ClientResponse>;

export function caller(operation: OperationInfo, steps: readonly StepOf[]): Caller {
  const prepared = new WeakMap<Connection, readonly ClientStep[]>();
  return async (connection, params, url) => {
    const made = prepared.get(connection) ?? steps.map((step) => step(connection));
    prepared.set(connection, made);
    const timeout = params.timeout ?? connection.timeout;
    const built = buildRequest(connection, operation, params);
    const request: ClientRequest = url === undefined ? built : { ...built, url };
    const response = await compose(made, (out) => send({ fetch: connection.fetch, timeout }, out))(
      request,
    );
    if (response.status >= 200 && response.status < 300) return response;
    throw new ApiError(request, response);
  };
}

/** The types of the contract are taken at their word: a client does not validate. */
export function result<Data, Meta>(response: ClientResponse): ApiResponse<Data, Meta> {
  const { status, headers, body, meta, page, requestId } = response;
  return { data: body as Data, status, headers, meta: meta as Meta, page, requestId };
}

import type { ClientRequest, ClientResponse } from './client-step.ts';
import type { Connection } from './connection.ts';
import { encodeBody } from './encode-body.ts';
import { NetworkError } from './network-error.ts';
import { parseBody } from './parse-body.ts';

/**
 * One attempt: sends the request and reads the whole answer, whatever its status.
 *
 * @throws {NetworkError} when no usable answer came in time; the reason of the caller's signal when that aborts
 */
export async function send(
  { fetch, timeout }: Pick<Connection, 'fetch' | 'timeout'>,
  request: ClientRequest,
): Promise<ClientResponse> {
  const deadline = AbortSignal.timeout(timeout);
  const { signal } = request;
  const { body, contentType } =
    request.body === undefined
      ? {}
      : encodeBody(request.body, request.mediaType, request.operation.bodyStyles);
  try {
    const response = await fetch(request.url, {
      method: request.operation.method,
      headers: {
        ...(contentType === undefined ? {} : { 'content-type': contentType }),
        ...request.headers,
      },
      ...(body === undefined ? {} : { body }),
      ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
      signal: signal === undefined ? deadline : AbortSignal.any([signal, deadline]),
    });
    return {
      status: response.status,
      headers: response.headers,
      body: await parseBody(response),
    };
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new NetworkError(request, describe(error, deadline, timeout), error);
  }
}

function describe(error: unknown, deadline: AbortSignal, timeout: number): string {
  if (deadline.aborted) return `took longer than ${timeout} ms`;
  if (error instanceof SyntaxError) return 'was answered with malformed JSON';
  return 'got no answer';
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApiRequest } from '../../templates/server-express/runtime/exchange.ts';
import { incomingRequest } from './incoming-request.ts';
import type { MockAnswer } from './mock-answer.ts';
import { MockError } from './mock-error.ts';
import { http } from './node-http.ts';
import { refuseBroken } from './refuse-broken.ts';
import { sendAnswer } from './send-answer.ts';

export interface ListenOptions {
  /** 0 takes any free one. */
  readonly port: number;
  readonly host: string;
  /** Hears of requests that are no HTTP, and were refused before the mock saw them. */
  readonly report?: ((message: string) => void) | undefined;
}

/** A mock on a port. */
export interface RunningMock {
  /** Origin, without a trailing slash. */
  readonly url: string;
  /** Takes no more requests, lets those in flight finish, and frees the port. */
  readonly close: () => Promise<void>;
}

/** What an answer in flight is given before its connection is cut. */
const GRACE_MS = 2000;

/**
 * Serves a mock over HTTP.
 *
 * @throws {MockError} when the address cannot be listened on
 */
export async function listenMock(
  mock: { readonly answer: (request: ApiRequest) => Promise<MockAnswer> },
  { port, host, report }: ListenOptions,
): Promise<RunningMock> {
  const server = http.createServer((incoming, outgoing) => void respond(incoming, outgoing));

  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const reason = refuseBroken(error, socket);
    if (reason !== undefined) report?.(reason);
  });

  async function respond(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    await sendAnswer(incoming, outgoing, await mock.answer(incomingRequest(incoming)));
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    close: () =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): MockError {
  if (error.code === 'EADDRINUSE') {
    return new MockError(`Port ${port} of ${host} is in use.`, {
      code: 'MOCK_PORT_IN_USE',
      hint: 'Stop what uses it, or choose another one with `--port`.',
      cause: error,
    });
  }
  return new MockError(`The mock cannot listen on ${host}:${port}: ${error.message}.`, {
    code: 'MOCK_LISTEN',
    hint: 'Choose another address with `--host` and `--port`.',
    cause: error,
  });
}

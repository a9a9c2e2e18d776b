import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export interface Arrival {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface ServedUpstream {
  readonly url: string;
  /** What has arrived, in order. */
  readonly arrivals: readonly Arrival[];
}

/** A real API on a free port until the test ends. */
export async function serveUpstream(
  answer: (outgoing: ServerResponse, arrival: Arrival) => void,
): Promise<ServedUpstream> {
  const arrivals: Arrival[] = [];
  const server = createServer((incoming, outgoing) => void receive(incoming, outgoing));

  async function receive(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = incoming;
    const arrival = { method, url, headers, body: await buffer(incoming) };
    arrivals.push(arrival);
    answer(outgoing, arrival);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, arrivals };
}

/** An answer of JSON. */
export function sendJson(outgoing: ServerResponse, body: unknown, status = 200): void {
  outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { eventually } from './eventually.ts';

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Receiver {
  /** Origin, without a trailing slash. */
  readonly url: string;
  readonly received: readonly Received[];
  /** The first that comes. */
  readonly first: () => Promise<Received>;
}

/** For a status: no answer ever comes. */
export const SILENCE = 0;

export type Reply = readonly [status: number, headers?: Record<string, string>];

/** A server that keeps what it is sent, until the test ends. It answers as told, the last answer again and again. */
export async function receive(...replies: readonly Reply[]): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { method = '', url = '', headers } = incoming;
      const [status, more] = replies[received.length] ?? replies.at(-1) ?? [204];
      received.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
      if (status !== SILENCE) outgoing.writeHead(status, more).end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const first = async (): Promise<Received> => {
    await eventually(() => received.length).toBeGreaterThan(0);
    return received[0] as Received;
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received, first };
}

import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Contract } from '../../../src/contract/index.ts';
import { loadSpec } from '../../../src/spec/index.ts';
import { answer } from './answer.ts';
import type { Fault } from './fault.ts';
import { Library } from './library.ts';
import type { LibraryRequest } from './library-request.ts';
import { preflight } from './preflight.ts';
import { route } from './route.ts';
import { write } from './write.ts';

export const LIBRARY_SPEC = path.join(import.meta.dirname, 'openapi.yaml');

export interface RunningLibrary {
  /** Its origin. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

let loading: Promise<Contract> | undefined;

/** A library that keeps the contract beside this file, apart from one fault. */
export async function startLibrary(fault?: Fault, port = 0): Promise<RunningLibrary> {
  loading ??= loadSpec(LIBRARY_SPEC).then((document) => new Contract(document));
  const contract = await loading;
  const library = new Library(fault);
  const server = createServer((incoming, outgoing) => {
    void respond(incoming, outgoing, contract, library);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  contract: Contract,
  library: Library,
): Promise<void> {
  const request = await read(incoming, contract);
  const reply = preflight(request) ?? (await answer(request, library, contract));
  const message = write(reply, request);
  const sent = library.fault?.sends?.(message, request, reply) ?? message;
  outgoing.writeHead(sent.status, sent.headers);
  outgoing.end(request.method === 'HEAD' ? undefined : sent.text);
}

async function read(incoming: IncomingMessage, contract: Contract): Promise<LibraryRequest> {
  const { method = 'GET', headers, url = '/' } = incoming;
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const [pathname = '/', search = ''] = url.split(/\?(.*)/s);
  const sent = String(headers['x-request-id'] ?? '');
  return {
    method,
    pathname,
    headers,
    query: new URLSearchParams(search),
    bytes: Buffer.concat(chunks),
    operation: route(contract, method, pathname),
    requestId: /^[\w.-]{1,128}$/.test(sent) ? sent : randomUUID(),
  };
}

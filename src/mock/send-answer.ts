import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import type { MockAnswer } from './mock-answer.ts';

/** Sends an answer, or fails to in the way it says. */
export async function sendAnswer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { status, headers: fields, cookies, body, disruption }: MockAnswer,
): Promise<void> {
  if (disruption === 'abort') {
    incoming.socket.destroy();
    return;
  }
  const headers = cookies === undefined ? fields : { ...fields, 'set-cookie': [...cookies] };
  const isEmpty = body === undefined || status === 204 || status === 304;
  // A body that nobody read would be taken for the next request of the connection.
  const rest = incoming.complete ? {} : { connection: 'close' };
  if (isEmpty || incoming.method === 'HEAD') {
    outgoing.writeHead(status, { ...headers, ...rest });
    outgoing.end();
  } else if (body instanceof ReadableStream) {
    outgoing.writeHead(status, { ...headers, ...rest });
    // A reader that goes away ends the stream; that is how such streams end.
    await pipeline(Readable.fromWeb(body as NodeStream<Uint8Array>), outgoing).catch(() => {});
  } else {
    outgoing.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body), ...rest });
    // A text goes out together with the header section, in one write.
    if (disruption === undefined) outgoing.end(body);
    else {
      const bytes = Buffer.from(body);
      outgoing.write(bytes.subarray(0, bytes.length >> 1), () => incoming.socket.destroy());
    }
  }
}

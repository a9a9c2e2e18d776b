import { Readable } from 'node:stream';

/** What is larger is passed on as it comes, without validation. */
const MOST_BYTES = 16 * 1024 * 1024;

/** A body whole; as a stream where it is large, or where events come one by one. */
export async function takeBody(
  source: Readable,
  mediaType = '',
): Promise<Uint8Array | ReadableStream<Uint8Array>> {
  const stream = Readable.toWeb(source) as ReadableStream<Uint8Array>;
  if (/^text\/event-stream\b/i.test(mediaType)) return stream;
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  for (let length = 0; length <= MOST_BYTES;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(parts);
    parts.push(value);
    length += value.byteLength;
  }
  return resume(parts, reader);
}

/** What has been read of a stream, and the rest of it. */
function resume(
  parts: Uint8Array[],
  reader: ReadableStreamDefaultReader<Uint8Array>,
): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const part = parts.shift() ?? (await reader.read()).value;
      if (part === undefined) controller.close();
      else controller.enqueue(part);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

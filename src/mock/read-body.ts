/** A request or a response whose body nobody has read. Not every browser has the stream of a request. */
type Message = Pick<Request, 'arrayBuffer'> & Partial<Pick<Request, 'body'>>;

/** Reads a body whole; `undefined` as soon as it has more bytes than the limit. */
export async function readBody(message: Message, limit: number): Promise<Uint8Array | undefined> {
  const reader = message.body?.getReader();
  if (reader === undefined) {
    const whole = new Uint8Array(await message.arrayBuffer());
    return whole.byteLength > limit ? undefined : whole;
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(parts, length);
    length += value.byteLength;
    if (length > limit) {
      await reader.cancel();
      return undefined;
    }
    parts.push(value);
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const body = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    body.set(part, at);
    at += part.byteLength;
  }
  return body;
}

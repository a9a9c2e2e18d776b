import { decodeForm } from './decode-form.ts';
import type { BodyDecoding } from './decoding.ts';
import type { ApiRequest } from './exchange.ts';
import { covers, essence, isJson } from './media-type.ts';
import { Problem } from './problem.ts';

export interface DecodedBody {
  readonly body: unknown;
  readonly mediaType: string | undefined;
}

/**
 * Reads a body: JSON as a value, a form as an object, text as a string, anything else as bytes.
 *
 * @throws {Problem} when the media type is not declared, the body is too large or cannot be parsed
 */
export async function decodeBody(
  { headers, read }: ApiRequest,
  { mediaTypes, maxBytes, form = {} }: BodyDecoding,
): Promise<DecodedBody> {
  const isAbsent =
    headers['transfer-encoding'] === undefined && !(Number(headers['content-length']) > 0);
  if (read === undefined || isAbsent) return { body: undefined, mediaType: undefined };
  const contentType = headers['content-type'] ?? '';
  const mediaType = mediaTypes.find((range) => covers(range, contentType));
  const coding = headers['content-encoding'] ?? 'identity';
  if (mediaType === undefined || contentType === '' || coding !== 'identity') {
    const message = `Send the body as ${mediaTypes.join(' or ')}, without a Content-Encoding.`;
    throw new Problem('unsupported-media-type', message);
  }
  if (Number(headers['content-length']) > maxBytes) throw tooLarge(maxBytes);
  const bytes = await read(maxBytes);
  if (bytes === undefined) throw tooLarge(maxBytes);
  if (bytes.byteLength === 0) return { body: undefined, mediaType: undefined };
  const type = essence(contentType);
  if (isJson(type)) return { body: parseJson(bytes), mediaType };
  if (type === 'application/x-www-form-urlencoded') {
    return { body: decodeForm(new URLSearchParams(decodeUtf8(bytes)), form), mediaType };
  }
  return { body: type.startsWith('text/') ? decodeUtf8(bytes) : bytes, mediaType };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes));
  } catch {
    const message = 'The body could not be parsed as JSON. Check its syntax and send it again.';
    throw new Problem('malformed', message, { code: 'MALFORMED_REQUEST' });
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    const message = 'The body is not UTF-8 text. Encode it as UTF-8 and send it again.';
    throw new Problem('malformed', message, { code: 'MALFORMED_REQUEST' });
  }
}

function tooLarge(maxBytes: number): Problem {
  return new Problem('too-large', `The body is larger than ${maxBytes} bytes. Send a smaller one.`);
}

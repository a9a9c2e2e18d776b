import type { Response } from 'express';
import type { OperationRecord } from './operation-record.ts';
import { problemDocument } from './problem-document.ts';
import type { Result } from './result.ts';
import { SECURE_HEADERS } from './secure-headers.ts';

/** Sends a result: a string as text, bytes as they are, anything else as JSON. */
export function writeResult(
  response: Response,
  result: Result,
  { headers: fixedHeaders = {}, bodiless }: Pick<OperationRecord, 'headers' | 'bodiless'> = {},
): void {
  const { status, headers, body } = problemDocument(result, bodiless);
  const fixed = fixedHeaders[status];
  const content = body === undefined || status === 204 || status === 304 ? undefined : encode(body);
  response.status(status);
  for (const [name, value] of Object.entries({ ...SECURE_HEADERS, ...fixed, ...headers })) {
    response.setHeader(name, value);
  }
  if (content === undefined) {
    response.removeHeader('content-type');
    response.end();
    return;
  }
  if (!response.hasHeader('content-type')) response.setHeader('content-type', content.mediaType);
  response.setHeader('content-length', content.bytes.byteLength);
  response.end(content.bytes);
}

function encode(body: unknown): { readonly bytes: Uint8Array; readonly mediaType: string } {
  if (body instanceof Uint8Array) return { bytes: body, mediaType: 'application/octet-stream' };
  const isText = typeof body === 'string';
  const text = isText ? body : JSON.stringify(body);
  return {
    bytes: new TextEncoder().encode(text),
    mediaType: isText ? 'text/plain; charset=utf-8' : 'application/json',
  };
}

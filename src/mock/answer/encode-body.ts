import type { Schema } from '../../contract/index.ts';
import { toXml } from './to-xml.ts';

type WriteJson = (body: unknown, schema: Schema | undefined) => string | Uint8Array;

/** A body as it is sent under its media type. */
export function encodeBody(
  body: unknown,
  mediaType: string,
  schema: Schema | undefined,
  writeJson: WriteJson = (value) => JSON.stringify(value),
): string | Uint8Array | undefined {
  if (body === undefined || body instanceof Uint8Array) return body;
  if (/[/+]json\b/i.test(mediaType)) {
    return typeof body === 'string' && isWritten(body, schema) ? body : writeJson(body, schema);
  }
  if (typeof body === 'string') return body;
  if (/[/+]xml\b/i.test(mediaType)) return toXml(body, schema?.name ?? 'root');
  return JSON.stringify(body);
}

/** Some descriptions hold the example of an object as text. */
function isWritten(text: string, schema: Schema | undefined): boolean {
  const types = schema?.types ?? [];
  return types.length > 0 && !types.includes('string') && /^\s*[[{]/.test(text);
}

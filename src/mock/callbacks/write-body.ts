import { encodeBody } from '../answer/encode-body.ts';
import { bodyText } from '../../shared/body-text.ts';
import { isRecord } from '../../shared/is-record.ts';
import type { MessageBody } from './message-body.ts';

/** A body as it is sent under its media type. */
export function writeBody({ type, schema, value }: MessageBody): Uint8Array<ArrayBuffer> {
  const isForm = isRecord(value) && /^application\/x-www-form-urlencoded\b/i.test(type);
  const text = isForm ? bodyText(value, type).text : (encodeBody(value, type, schema) ?? '');
  return new Uint8Array(Buffer.from(text));
}

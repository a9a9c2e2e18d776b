import { encodeBody } from '../answer/encode-body.ts';
import { isRecord } from '../../shared/is-record.ts';
import type { MessageBody } from './message-body.ts';

/** A body as it is sent under its media type. */
export function writeBody({ type, schema, value }: MessageBody): Uint8Array<ArrayBuffer> {
  const isForm = isRecord(value) && /^application\/x-www-form-urlencoded\b/i.test(type);
  const text = isForm ? writeForm(value) : (encodeBody(value, type, schema) ?? '');
  return new Uint8Array(Buffer.from(text));
}

function writeForm(value: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(value).flatMap(([name, field]) =>
    [field].flat().map((part): [string, string] => [name, written(part)]),
  );
  return new URLSearchParams(pairs).toString();
}

function written(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

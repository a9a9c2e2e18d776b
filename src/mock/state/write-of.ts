import type { Operation } from '../../contract/index.ts';
import type { Input } from '../../../templates/server-express/runtime/input.ts';
import { sentFields } from './sent-fields.ts';
import type { Write } from './write.ts';

/** The write that a request asks for. */
export function writeOf(
  operation: Operation,
  { body, mediaType = '' }: Pick<Input, 'body' | 'mediaType'>,
  { now, owner }: Pick<Write, 'now' | 'owner'>,
): Write {
  const fields = sentFields({ operation, mediaType });
  return { operation, body: fields?.take(body) ?? body, mediaType, now, owner };
}

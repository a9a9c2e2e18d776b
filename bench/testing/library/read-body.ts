import type { Operation } from '../../../src/contract/index.ts';
import { isRecord } from '../../../src/shared/is-record.ts';
import { own } from '../../../src/shared/own.ts';
import type { Library } from './library.ts';
import type { LibraryRequest } from './library-request.ts';
import { Refusal } from './refusal.ts';

/** The body, not yet held to its schema. @throws {Refusal} where it cannot be read */
export function readBody(
  { headers, bytes }: LibraryRequest,
  operation: Operation,
  library: Library,
): { readonly body: unknown; readonly text: string } {
  const { requestBody } = operation;
  if (requestBody === undefined) return { body: undefined, text: '' };
  const limit = Number(own(operation.node.value, 'x-max-body'));
  if (library.keeps('body-size') && bytes.length > limit)
    throw new Refusal(413, 'PAYLOAD_TOO_LARGE');
  const type = headers['content-type'];
  if (bytes.length === 0 && type === undefined) {
    const details = [{ field: 'body', issue: 'is missing' }];
    throw new Refusal(400, 'VALIDATION_FAILED', details);
  }
  const essence = type?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (library.keeps('media-type') && !requestBody.content.has(essence)) {
    throw new Refusal(415, 'UNSUPPORTED_MEDIA_TYPE');
  }
  const text = decode(bytes);
  if (requestBody.json === undefined) return { body: undefined, text };
  return { body: withoutReadOnly(parse(text), operation, library), text };
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(400, 'MALFORMED_REQUEST', [{ field: 'body', issue: 'is not UTF-8' }]);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'MALFORMED_REQUEST', [{ field: 'body', issue: 'is not JSON' }]);
  }
}

/** What only the server sets is passed over when it is sent. */
function withoutReadOnly(body: unknown, { requestBody }: Operation, library: Library): unknown {
  if (!isRecord(body) || !library.keeps('read-only')) return body;
  const schema = requestBody?.json?.schema;
  const kept = Object.entries(body).filter(
    ([name]) => schema?.properties.get(name)?.keyword('readOnly') !== true,
  );
  return Object.fromEntries(kept);
}

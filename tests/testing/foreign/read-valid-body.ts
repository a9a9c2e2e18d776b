import type { IncomingMessage } from 'node:http';
import type { Operation } from '../../../src/contract/index.ts';

/** The body, empty where none is taken; `undefined` for one that breaks the contract. */
export async function readValidBody(
  request: IncomingMessage,
  { requestBody }: Operation,
): Promise<Record<string, unknown> | undefined> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  const schema = requestBody?.json?.schema;
  if (schema === undefined) return {};
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString());
    return schema.judge(value, 'request').length > 0
      ? undefined
      : (value as Record<string, unknown>);
  } catch {
    return undefined;
  }
}

import type { Operation, Parameter } from '../../contract/index.ts';
import { generateValue } from '../values/generate-value.ts';
import { seededRandom } from '../values/seeded-random.ts';
import type { MessageBody } from './message-body.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { writeBody } from './write-body.ts';

export interface ComposeMessageOptions {
  readonly url: URL;
  readonly body: MessageBody | undefined;
  readonly seed: string;
}

/** The request that an operation of a callback or a webhook declares. */
export function composeMessage(
  operation: Operation,
  { url, body, seed }: ComposeMessageOptions,
): OutgoingMessage {
  const target = new URL(url);
  const headers: Record<string, string> = { 'user-agent': 'specwright' };
  for (const parameter of operation.parameters.filter(({ required }) => required)) {
    const { name, in: location } = parameter;
    if (location === 'header') headers[name.toLowerCase()] = fieldValue(valueOf(parameter, seed));
    if (location === 'query' && !target.searchParams.has(name)) {
      target.searchParams.append(name, valueOf(parameter, seed));
    }
  }
  const method = operation.method.toUpperCase();
  const isBodiless = body === undefined || method === 'GET' || method === 'HEAD';
  if (isBodiless) return { method, url: target.href, headers, body: undefined };
  headers['content-type'] = body.type;
  return { method, url: target.href, headers, body: writeBody(body) };
}

function valueOf({ example, schema, name }: Parameter, seed: string): string {
  const made =
    schema === undefined
      ? ''
      : generateValue(schema.json, {
          random: seededRandom(`${seed} ${name}`),
          useExamples: true,
          direction: 'request',
        });
  const value = example ?? made;
  return typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value) : String(value);
}

/** A header field holds one line (RFC 9110, section 5.5). */
function fieldValue(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, '?');
}

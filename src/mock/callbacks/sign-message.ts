import { createHmac } from 'node:crypto';
import { own } from '../../shared/own.ts';
import type { Operation } from '../../contract/index.ts';
import { contentDigest } from './content-digest.ts';
import { httpSignature, type SignedComponent } from './http-signature.ts';
import type { OutgoingMessage } from './outgoing-message.ts';

export interface SigningOptions {
  readonly secret: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The headers of RFC 9421 and RFC 9530. */
const STANDARD = ['signature', 'signature-input', 'content-digest'];

/** The message with the signatures that its operation declares. */
export function signMessage(
  operation: Operation,
  message: OutgoingMessage,
  { secret, now }: SigningOptions,
): OutgoingMessage {
  const declared = operation.parameters
    .filter((parameter) => parameter.in === 'header')
    .map(({ name }) => name.toLowerCase());
  const isSigned =
    own(operation.node.value, 'x-signed') === true ||
    declared.some((name) => STANDARD.includes(name));
  const otherNames = declared.filter((name) => /signature/.test(name) && !STANDARD.includes(name));
  const hex = createHmac('sha256', secret)
    .update(message.body ?? '')
    .digest('hex');
  return {
    ...message,
    headers: {
      ...message.headers,
      ...Object.fromEntries(otherNames.map((name) => [name, `sha256=${hex}`])),
      ...(isSigned ? standardHeaders(message, secret, now) : {}),
    },
  };
}

function standardHeaders(
  { method, url, headers, body }: OutgoingMessage,
  secret: string,
  now: number,
): Readonly<Record<string, string>> {
  const digest: Record<string, string> =
    body === undefined ? {} : { 'content-digest': contentDigest(body) };
  const content = { 'content-type': headers['content-type'], ...digest };
  const components: SignedComponent[] = [
    ['@method', method],
    ['@target-uri', url],
  ];
  for (const [name, value] of Object.entries(content)) {
    if (value !== undefined) components.push([name, value]);
  }
  const created = Math.floor(now / 1000);
  const parameters = `;created=${created};keyid="specwright";alg="hmac-sha256"`;
  const { input, signature } = httpSignature(components, parameters, secret);
  return { ...digest, 'signature-input': input, signature };
}

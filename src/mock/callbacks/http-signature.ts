import { createHmac } from 'node:crypto';

/** A component of a message with its value, the names of headers in lower case: `['@method', 'POST']`. */
export type SignedComponent = readonly [string, string];

export interface HttpSignature {
  /** Value of `Signature-Input`. */
  readonly input: string;
  /** Value of `Signature`. */
  readonly signature: string;
}

/**
 * Signs components of a message with HMAC-SHA256 (RFC 9421, sections 2.5 and 3.3.3).
 *
 * @param parameters of the signature as they stand: `;created=1618884473;keyid="test"`
 */
export function httpSignature(
  components: readonly SignedComponent[],
  parameters: string,
  secret: string | Uint8Array,
): HttpSignature {
  const covered = components.map(([name]) => `"${name}"`).join(' ');
  const input = `(${covered})${parameters}`;
  const lines = components.map(([name, value]) => `"${name}": ${value}`);
  const base = [...lines, `"@signature-params": ${input}`].join('\n');
  const signature = createHmac('sha256', secret).update(base).digest('base64');
  return { input: `sig1=${input}`, signature: `sig1=:${signature}:` };
}

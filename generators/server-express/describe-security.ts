import type { Contract, SecurityScheme } from '../../src/contract/index.ts';
import { commentText } from './comment-text.ts';

/** A security scheme that some operation asks for, for the template. */
export interface SchemeView {
  /** The scheme's name, as a literal. */
  readonly name: string;
  /** `.bearerAuth`, or `["bearer auth"]`. */
  readonly access: string;
  readonly description: string;
  /** What the method is given. */
  readonly credential: 'token' | 'key' | 'credentials';
}

export function describeSecurity(contract: Contract): readonly SchemeView[] {
  const used = new Set(
    contract.operations.flatMap(({ security }) => security.flatMap((entry) => [...entry.keys()])),
  );
  return [...used].sort().map((name) => {
    const scheme = contract.securitySchemes.get(name);
    const text = scheme?.node.text('description') ?? `The security scheme ${name}.`;
    return {
      name: JSON.stringify(name),
      access: /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`,
      description: commentText(text),
      credential: credentialOf(scheme),
    };
  });
}

function credentialOf(scheme: SecurityScheme | undefined): SchemeView['credential'] {
  if (scheme?.apiKey !== undefined) return 'key';
  return scheme?.scheme === 'basic' ? 'credentials' : 'token';
}

import type { Contract, SecurityScheme } from '../../contract/index.ts';
import type { CredentialSource } from '../credential-source.ts';

type Headers = Readonly<Record<string, string>>;

/** What is sent with every request, and the source of credentials. */
export interface HeaderCredentials {
  readonly headers: Headers;
  readonly source: CredentialSource | undefined;
}

/**
 * Headers that carry what a security scheme of the contract asks for (`Authorization: Bearer …`, `X-API-Key: …`) are the
 * credential of the main caller: sent with every request, also with those that are to be refused, they would let these in.
 */
export function headerCredentials(
  contract: Contract,
  headers: Headers,
  source: CredentialSource | undefined,
): HeaderCredentials {
  const used = new Set<string>();
  const found = new Map<string, string>();
  for (const scheme of contract.securitySchemes.values()) {
    const name = Object.keys(headers).find((each) => each.toLowerCase() === headerOf(scheme));
    const credential = name === undefined ? undefined : credentialIn(headers[name] ?? '', scheme);
    if (name === undefined || credential === undefined) continue;
    used.add(name);
    found.set(scheme.name, credential);
  }
  if (found.size === 0) return { headers, source };
  return {
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !used.has(name))),
    source: (request) =>
      (request.who === 'valid' ? found.get(request.scheme) : undefined) ?? source?.(request),
  };
}

/** The header field of a credential, in lower case; `undefined` for one that travels elsewhere. */
function headerOf({ apiKey, scheme, isBearer }: SecurityScheme): string | undefined {
  if (apiKey !== undefined) return apiKey.in === 'header' ? apiKey.name.toLowerCase() : undefined;
  return isBearer || scheme === 'basic' ? 'authorization' : undefined;
}

/** As a source of credentials says it: a token without its scheme, `user:password` for basic. */
function credentialIn(value: string, { apiKey, scheme }: SecurityScheme): string | undefined {
  if (apiKey !== undefined) return value;
  const isBasic = scheme === 'basic';
  const [, credential] = (isBasic ? /^basic +(\S+)$/i : /^bearer +(\S+)$/i).exec(value) ?? [];
  return credential !== undefined && isBasic
    ? Buffer.from(credential, 'base64').toString()
    : credential;
}

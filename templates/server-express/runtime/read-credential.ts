import type { ApiRequest } from './exchange.ts';

/** Where a credential travels. */
export interface CredentialPlace {
  readonly in: 'bearer' | 'basic' | 'header' | 'query' | 'cookie';
  /** Name of the header, parameter or cookie that holds an API key. */
  readonly name?: string;
}

/** The credential that a request presents in a place. */
export function readCredential(
  { headers, url }: ApiRequest,
  { in: location, name = '' }: CredentialPlace,
): string | undefined {
  switch (location) {
    case 'bearer':
      return /^bearer +(\S+) *$/i.exec(headers['authorization'] ?? '')?.[1];
    case 'basic':
      return decodeBasic(/^basic +(\S+) *$/i.exec(headers['authorization'] ?? '')?.[1]);
    case 'header':
      return headers[name.toLowerCase()] || undefined;
    case 'query':
      return new URL(url, 'http://localhost').searchParams.get(name) || undefined;
    case 'cookie':
      return headers['cookie']
        ?.split(/; */)
        .find((pair) => pair.startsWith(`${name}=`))
        ?.slice(name.length + 1);
  }
}

/** `user:password`, or nothing where the text is not base64 (RFC 7617, section 2). */
function decodeBasic(encoded: string | undefined): string | undefined {
  try {
    return encoded === undefined ? undefined : atob(encoded);
  } catch {
    return undefined;
  }
}

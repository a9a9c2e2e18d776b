import type {
  ClientRequest,
  ClientStepFactory,
} from '../../../templates/client-fetch/runtime/client-step.ts';
import { isRepeatable } from '../../../templates/client-fetch/runtime/encode-body.ts';

/** Where the credential of a security scheme travels. */
export interface CredentialPlace {
  readonly scheme: string;
  readonly in: 'header' | 'query' | 'cookie';
  readonly name: string;
  /** HTTP authentication scheme before the credential. */
  readonly prefix?: string;
}

export interface AuthenticateConfig {
  /** Each is enough, the first that the caller has credentials for is taken; of one, all are needed. */
  readonly alternatives: readonly (readonly CredentialPlace[])[];
}

/** Presents credentials; when they are refused, asks once for fresh ones and tries again. */
export const authenticate: ClientStepFactory<AuthenticateConfig> =
  ({ credential }) =>
  ({ alternatives }) => {
    const find = async (
      places: readonly CredentialPlace[],
      fresh: boolean,
    ): Promise<readonly string[] | undefined> => {
      const found = await Promise.all(places.map(({ scheme }) => credential(scheme, { fresh })));
      return found.every((value) => value !== undefined) ? found : undefined;
    };
    return async (request, next) => {
      for (const places of alternatives) {
        const credentials = await find(places, false);
        if (credentials === undefined) continue;
        const response = await next(present(request, places, credentials));
        if (response.status !== 401 || !isRepeatable(request.body)) return response;
        const fresh = await find(places, true);
        return fresh === undefined ? response : next(present(request, places, fresh));
      }
      return next(request);
    };
  };

function present(
  request: ClientRequest,
  places: readonly CredentialPlace[],
  credentials: readonly string[],
): ClientRequest {
  const url = new URL(request.url);
  const headers: Record<string, string> = {};
  for (const [index, { in: location, name, prefix }] of places.entries()) {
    const credential = credentials[index] ?? '';
    if (location === 'query') url.searchParams.set(name, credential);
    else if (location === 'header') headers[name.toLowerCase()] = field(prefix, credential);
    else headers['cookie'] = join(headers['cookie'] ?? request.headers['cookie'], name, credential);
  }
  return { ...request, url, headers: { ...request.headers, ...headers } };
}

function join(cookie: string | undefined, name: string, value: string): string {
  const pair = `${name}=${encodeURIComponent(value)}`;
  return cookie === undefined ? pair : `${cookie}; ${pair}`;
}

/** RFC 7617, section 2: `user:password` in UTF-8, then Base64. */
function field(prefix: string | undefined, credential: string): string {
  if (prefix === undefined) return credential;
  if (prefix !== 'Basic') return `${prefix} ${credential}`;
  const bytes = Array.from(new TextEncoder().encode(credential), (byte) =>
    String.fromCodePoint(byte),
  );
  return `Basic ${btoa(bytes.join(''))}`;
}

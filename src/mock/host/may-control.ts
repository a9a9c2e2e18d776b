import type { ApiRequest } from '../../../templates/server-express/runtime/exchange.ts';

const LOOPBACK_ADDRESS = /^(?:::ffff:)?127\.|^::1$/;
const LOOPBACK_HOST =
  /^(?:localhost|(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/**
 * Whether a request comes from this machine, and was meant for it: neither a page of another site nor a name that
 * was made to point here (DNS rebinding) may read what a developer has sent.
 */
export function mayControl({ ip, headers }: ApiRequest): boolean {
  const { host, origin } = headers;
  return (
    LOOPBACK_ADDRESS.test(ip) &&
    (host === undefined || LOOPBACK_HOST.test(host)) &&
    (origin === undefined || isLocal(origin))
  );
}

function isLocal(origin: string): boolean {
  return URL.canParse(origin) && LOOPBACK_HOST.test(new URL(origin).host);
}

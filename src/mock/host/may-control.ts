import type { ApiRequest } from '../../../templates/server-express/runtime/exchange.ts';
import { isLocalOrigin } from '../is-local-origin.ts';
import { LOOPBACK_HOST } from '../loopback-host.ts';

const LOOPBACK_ADDRESS = /^(?:::ffff:)?127\.|^::1$/;

/**
 * Whether a request comes from this machine, and was meant for it: neither a page of another site nor a name that
 * was made to point here (DNS rebinding) may read what a developer has sent.
 */
export function mayControl({ ip, headers }: ApiRequest): boolean {
  const { host, origin } = headers;
  return (
    LOOPBACK_ADDRESS.test(ip) &&
    (host === undefined || LOOPBACK_HOST.test(host)) &&
    (origin === undefined || isLocalOrigin(origin))
  );
}

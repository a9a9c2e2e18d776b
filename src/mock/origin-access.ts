import { isLocalOrigin } from './is-local-origin.ts';

/**
 * The headers that let a page of an origin in. One of this machine may send cookies as well, which `*` forbids; others
 * may not, for behind a proxy an answer can be somebody's own.
 */
export function originAccess(origin: string | undefined): Readonly<Record<string, string>> {
  if (origin === undefined || !isLocalOrigin(origin)) return { 'access-control-allow-origin': '*' };
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
  };
}

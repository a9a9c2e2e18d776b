import { LOOPBACK_HOST } from './loopback-host.ts';

/** Whether a page is served by this machine. */
export function isLocalOrigin(origin: string): boolean {
  return URL.canParse(origin) && LOOPBACK_HOST.test(new URL(origin).host);
}

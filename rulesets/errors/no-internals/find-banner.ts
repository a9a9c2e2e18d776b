import type { Answer } from '../../../src/convention/index.ts';

/** Headers by which products introduce themselves. */
const BANNERS = ['server', 'x-powered-by', 'x-aspnet-version', 'x-aspnetmvc-version'];

/** A name alone is little news; which known weaknesses it has, its version tells (RFC 9110, section 10.2.4). */
const VERSION = /\d+\.\d+/;

/** The first header that tells which version of what has answered. */
export function findBanner({ headers }: Answer): string | undefined {
  const name = BANNERS.find((each) => VERSION.test(headers[each] ?? ''));
  return name === undefined ? undefined : `${name}: ${headers[name] ?? ''}`;
}

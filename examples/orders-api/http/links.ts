import type { ApiRequest } from '../generated/server/runtime/exchange.ts';

/** The path of a request, without its query. */
export function pathOf({ url }: ApiRequest): string {
  return url.split('?', 1)[0] ?? '';
}

/** A `Link` to the same list with another value of one parameter (RFC 8288). */
export function nextLink({ url }: ApiRequest, parameter: string, value: string): string {
  const target = new URL(url, 'http://localhost');
  target.searchParams.set(parameter, value);
  return `<${target.pathname}${target.search}>; rel="next"`;
}

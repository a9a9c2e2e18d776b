import type { ApiRequest } from './exchange.ts';

/** The path of a request as sent, escapes untouched, without its query. */
export function pathOf({ url }: Pick<ApiRequest, 'url'>): string {
  const end = url.search(/[?#]/);
  return end === -1 ? url : url.slice(0, end);
}

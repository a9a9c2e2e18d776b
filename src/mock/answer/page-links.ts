import type { Operation } from '../../contract/index.ts';
import type { Exchange } from '../../../templates/server-express/runtime/exchange.ts';
import type { Page } from '../../../templates/server-express/runtime/page.ts';

/** Where a page and those around it are, by the relation; `undefined` where there is none, or nobody knows. */
export type PageLinks = Readonly<Record<LinkRelation, string | undefined>>;

export type LinkRelation = 'self' | 'first' | 'prev' | 'next' | 'last';

/** The links of a page, as references that lead from the origin of the API. */
export function pageLinks(
  { pagination, parameters }: Operation,
  { request, input }: Pick<Exchange, 'request' | 'input'>,
  { page, total, nextCursor }: Page,
): PageLinks {
  const to = (name: string, value: string | number | null | undefined): string | undefined => {
    if (value === undefined) return undefined;
    const url = new URL(request.url, 'http://localhost');
    url.searchParams.delete(name);
    if (value !== null) url.searchParams.set(name, String(value));
    return url.pathname + url.search;
  };
  const { mode, cursor = 'cursor', offset = 'offset', size = '' } = pagination ?? {};
  if (page === null || mode === 'cursor') {
    const next = to(cursor, nextCursor ?? undefined);
    return { self: request.url, first: to(cursor, null), prev: undefined, next, last: undefined };
  }
  const usual = parameters.find(({ name }) => name === size)?.schema?.keyword('default');
  const count = Number(input.query[size] ?? usual);
  const pages = total === null || !(count > 0) ? page : Math.max(1, Math.ceil(total / count));
  const at = (number: number): string | undefined => {
    if (number < 1 || number > pages) return undefined;
    return mode === 'offset'
      ? to(offset, (number - 1) * count)
      : to(pagination?.page ?? 'page', number);
  };
  return {
    self: request.url,
    first: at(1),
    prev: at(page - 1),
    next: at(page + 1),
    last: at(pages),
  };
}

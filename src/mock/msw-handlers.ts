import type { MockHost } from './host/mock-host.ts';

/** What is needed of `http` of Mock Service Worker 2, which is no dependency. */
export interface MswHttp<Handler> {
  readonly all: (
    path: string,
    resolver: (info: { readonly request: Request }) => Promise<Response | undefined>,
  ) => Handler;
}

/**
 * Request handlers for Mock Service Worker: `setupServer(...mswHandlers(http, mock, 'https://api.example.com'))`.
 * In a browser, where there are no files to read a contract from, give the URL of a mock that runs
 * (`http://127.0.0.1:4010`) in place of a mock: requests then go there. What the contract does not have is left to
 * other handlers.
 *
 * @param origin of the API that the code under test calls; a path may follow, below which the API is
 */
export function mswHandlers<Handler>(
  http: MswHttp<Handler>,
  mock: Pick<MockHost, 'fetch' | 'covers'> | string,
  origin: string,
): readonly Handler[] {
  const base = origin.replace(/\/+$/, '');
  return [http.all(`${base}/*`, ({ request }) => resolve(request, mock, base))];
}

async function resolve(
  request: Request,
  mock: Pick<MockHost, 'fetch' | 'covers'> | string,
  base: string,
): Promise<Response | undefined> {
  const { pathname, search } = new URL(request.url);
  const path = pathname.slice(new URL(base).pathname.replace(/\/+$/, '').length);
  if (typeof mock === 'string') return fetch(new Request(`${mock}${path}${search}`, request));
  if (!mock.covers({ method: request.method, url: path })) return undefined;
  return mock.fetch(new Request(`http://localhost${path}${search}`, request));
}

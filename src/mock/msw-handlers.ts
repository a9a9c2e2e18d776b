import type { Mock } from './mock.ts';

/** What is needed of `http` of Mock Service Worker 2, which is no dependency. */
export interface MswHttp<Handler> {
  readonly all: (
    path: string,
    resolver: (info: { readonly request: Request }) => Promise<Response | undefined>,
  ) => Handler;
}

/**
 * Request handlers for Mock Service Worker: `setupServer(...mswHandlers(http, mock, 'https://api.example.com'))` in Node,
 * `setupWorker(…)` with a mock of `specwright/browser` in a page. In place of a mock there may be the URL of one that
 * runs (`http://127.0.0.1:4010`): requests then go there. What the contract does not have is left to other handlers.
 *
 * @param origin of the API that the code under test calls; a path may follow, below which the API is
 */
export function mswHandlers<Handler>(
  http: MswHttp<Handler>,
  mock: Pick<Mock, 'fetch' | 'covers'> | string,
  origin: string,
): readonly Handler[] {
  const base = origin.replace(/\/+$/, '');
  return [http.all(`${base}/*`, ({ request }) => resolve(request, mock, base))];
}

async function resolve(
  request: Request,
  mock: Pick<Mock, 'fetch' | 'covers'> | string,
  base: string,
): Promise<Response | undefined> {
  const { pathname, search } = new URL(request.url);
  const path = pathname.slice(new URL(base).pathname.replace(/\/+$/, '').length);
  if (typeof mock === 'string') return fetch(await readdress(request, `${mock}${path}${search}`));
  if (!mock.covers({ method: request.method, url: path })) return undefined;
  return mock.fetch(await readdress(request, `http://localhost${path}${search}`));
}

/** The same request to another address. Not every browser hands a body on from a request that is given as it is. */
async function readdress(request: Request, url: string): Promise<Request> {
  const { method, headers, credentials, signal } = request;
  const body = /^(?:GET|HEAD)$/.test(method) ? undefined : await request.arrayBuffer();
  const hasBody = body !== undefined && body.byteLength > 0;
  return new Request(url, { method, headers, credentials, signal, ...(hasBody ? { body } : {}) });
}

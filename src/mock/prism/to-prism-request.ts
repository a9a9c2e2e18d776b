import type { IHttpRequest } from '@stoplight/prism-http';
import type { Operation } from '../../contract/index.ts';
import type { Exchange } from '../../../templates/server-express/runtime/exchange.ts';

/** A decoded request in Prism's form. The path is written anew, without prefix and with every escape in place. */
export function toPrismRequest(operation: Operation, { request, input }: Exchange): IHttpRequest {
  const headers = Object.entries(request.headers).filter(
    (entry): entry is [string, string] =>
      // The media type has been settled by now; Prism looks at it only where there is a length.
      entry[1] !== undefined && entry[0] !== 'content-length',
  );
  return {
    method: operation.method,
    url: { path: operation.path.expand(input.path), query: readQuery(request.url) },
    headers: Object.fromEntries(headers),
    body: input.body,
  };
}

function readQuery(url: string): Record<string, string | string[]> {
  const { searchParams } = new URL(`http://localhost/${url.slice(Math.max(0, url.indexOf('?')))}`);
  const names = new Set(searchParams.keys());
  return Object.fromEntries(
    [...names].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
}

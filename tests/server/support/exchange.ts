import type { Exchange } from '../../../templates/server-express/runtime/exchange.ts';

/** An exchange for the test of a step; only what the test is about has to be given. */
export function exchange({
  headers = {},
  url = '/orders',
  ip = '127.0.0.1',
  ...rest
}: Partial<Exchange> & {
  readonly headers?: Readonly<Record<string, string>>;
  readonly url?: string;
  readonly ip?: string;
} = {}): Exchange {
  return {
    operation: { id: 'createOrder', method: 'POST', path: '/orders' },
    request: { method: 'POST', url, headers, ip },
    input: { path: {}, query: {}, header: {}, cookie: {}, body: undefined },
    principal: undefined,
    requestId: undefined,
    ...rest,
  };
}

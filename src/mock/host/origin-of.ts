import type { ApiRequest } from '../../../templates/server-express/runtime/exchange.ts';

/** The server, as a request calls it: `http://127.0.0.1:4010`. */
export function originOf({ headers }: Pick<ApiRequest, 'headers'>): string {
  return `http://${headers['host'] ?? 'localhost'}`;
}

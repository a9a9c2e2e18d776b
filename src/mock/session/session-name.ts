import type { ApiRequest } from '../../../templates/server-express/runtime/exchange.ts';
import { requestSetting } from './request-setting.ts';

/** The session that a request belongs to, by its header or, for pages that set none, a cookie. */
export function sessionName(request: ApiRequest): string {
  return requestSetting(request, 'x-mock-session') ?? '';
}

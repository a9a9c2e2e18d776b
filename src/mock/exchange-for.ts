import type { ApiRequest, Exchange } from '../../templates/server-express/runtime/exchange.ts';
import type { OperationInfo } from '../../templates/server-express/runtime/operation-info.ts';

const NONE: OperationInfo = { id: '', method: '', path: '' };

/** A request at the beginning of its way, before anything of it has been decoded. */
export function exchangeFor(request: ApiRequest, operation = NONE): Exchange {
  return {
    operation,
    request,
    input: { path: {}, query: {}, header: {}, cookie: {}, body: undefined },
    principal: undefined,
    requestId: undefined,
  };
}

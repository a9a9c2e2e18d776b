import type { Context } from './context.ts';
import type { Exchange } from './exchange.ts';
import { findHandler } from './find-handler.ts';
import { Problem } from './problem.ts';
import type { Result } from './result.ts';

/**
 * The innermost layer. An operation that needs a credential never reaches its handler without a caller, not
 * even when the step that authenticates has been taken out.
 *
 * @param handlers an object with a method for each operation; `handlers.ts` has its precise type
 */
export function callHandler(
  handlers: object,
  name: string,
  isProtected: boolean,
): (exchange: Exchange) => Promise<Result> {
  const handler = findHandler(handlers, name);
  return async ({ input, principal, requestId, request }) => {
    if (handler === undefined) {
      throw new Problem('not-implemented', `This server does not implement ${name} yet.`);
    }
    if (isProtected && principal === undefined) {
      throw new Error(`Nobody has authenticated the caller of ${name}.`);
    }
    const context: Context = { principal, requestId, request };
    const { status, headers, body, page } = await handler.call(handlers, input, context);
    const given = Object.entries(headers ?? {}).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    return { status, headers: Object.fromEntries(given), body, page };
  };
}

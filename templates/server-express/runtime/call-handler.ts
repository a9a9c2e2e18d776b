import type { Context } from './context.ts';
import type { Exchange } from './exchange.ts';
import type { Page } from './page.ts';
import { Problem } from './problem.ts';
import type { Result } from './result.ts';

/** What a handler returns. */
export interface HandlerResult {
  readonly status: number;
  /** By lower-case name. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly page?: Page;
}

type Handler = (input: unknown, context: Context) => Promise<HandlerResult>;

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
  // Methods of a class count, what every object inherits does not.
  const isOwn = Object.hasOwn(handlers, name) || !(name in Object.prototype);
  const handler: unknown = isOwn ? Reflect.get(handlers, name) : undefined;
  return async ({ input, principal, requestId, request }) => {
    if (typeof handler !== 'function') {
      throw new Problem('not-implemented', `This server does not implement ${name} yet.`);
    }
    if (isProtected && principal === undefined) {
      throw new Error(`Nobody has authenticated the caller of ${name}.`);
    }
    const context: Context = { principal, requestId, request };
    const { status, headers, body, page } = await (handler as Handler).call(
      handlers,
      input,
      context,
    );
    const given = Object.entries(headers ?? {}).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    return { status, headers: Object.fromEntries(given), body, page };
  };
}

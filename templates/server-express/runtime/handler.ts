import type { Context } from './context.ts';
import type { Page } from './page.ts';

/** What a handler returns. */
export interface HandlerResult {
  readonly status: number;
  /** By lower-case name. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly page?: Page;
}

/** What implements an operation. */
export type Handler = (input: unknown, context: Context) => Promise<HandlerResult>;

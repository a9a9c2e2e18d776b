import type { Operation } from '../contract/index.ts';

/**
 * How a call proves who makes it. `valid` is the configured credential, `unprivileged` that of the same caller without
 * any scope, `other` that of a second caller.
 */
export type Credentials = 'valid' | 'unprivileged' | 'other' | 'none' | 'invalid';

/** A request to an operation, before it is serialised: plain data, so that it can be printed and shrunk. */
export interface Call {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly header: Readonly<Record<string, unknown>>;
  readonly cookie: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly mediaType: string | undefined;
  readonly credentials: Credentials;
  /** Which one clause of the contract this call breaks on purpose. */
  readonly fault?: Fault | undefined;
  /** Whether the path names a resource that does not exist. */
  readonly missing?: boolean | undefined;
}

/** The clause an invalid call breaks. */
export interface Fault {
  readonly in: 'path' | 'query' | 'header' | 'cookie' | 'body';
  /** RFC 6901 pointer within the location: `/per_page`, `/lines/0/quantity`. */
  readonly pointer: string;
  /** The JSON Schema keyword, or `required` for a missing parameter. */
  readonly keyword: string;
}

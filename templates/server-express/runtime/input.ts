/** A request's values, decoded to the types the contract gives them. */
export interface Input {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** By lower-case name. */
  readonly header: Readonly<Record<string, unknown>>;
  readonly cookie: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  /** Media type of the body as the contract names it; `undefined` without a body. */
  readonly mediaType?: string | undefined;
}

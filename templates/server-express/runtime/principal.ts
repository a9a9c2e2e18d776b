/** Who is calling, once a credential has been verified. */
export interface Principal {
  /** Opaque and stable: the `sub` of a token, the id of an API key. */
  readonly id: string;
  /** Roles or scopes the credential grants. */
  readonly scopes: readonly string[];
  /** What else the credential says, for handlers that want to know. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** Which credential a call needs. */
export interface CredentialRequest {
  /** Name of the security scheme in the contract. */
  readonly scheme: string;
  /** `valid` is the main caller, `other` a second one who owns nothing of the first. */
  readonly who: 'valid' | 'other';
  /** Origin and base path of the server under test. */
  readonly url: string;
  /** Scopes or roles that the operation asks for. */
  readonly scopes: readonly string[];
}

/** Answers with a bearer token (without `Bearer`), an API key, or `user:password` for basic. */
export type CredentialSource = (
  request: CredentialRequest,
) => string | undefined | Promise<string | undefined>;

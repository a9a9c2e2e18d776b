import type { PresetName } from '../convention/index.ts';

/** Where a credential is wanted: for tests against a running server. */
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

/** What a team decides once, in `specwright.config.ts`; flags win over it. */
export interface Config {
  readonly preset?: PresetName;
  /** By convention id: `false` switches it off in all its places, an object sets its options. */
  readonly conventions?: Readonly<Record<string, false | Readonly<Record<string, unknown>>>>;
  readonly mock?: { readonly port?: number; readonly host?: string };
  readonly generate?: { readonly out?: string; readonly targets?: readonly string[] };
  readonly test?: {
    /** The value to present under a scheme: a bearer token without `Bearer`, an API key. */
    readonly credentials?: (
      request: CredentialRequest,
    ) => string | undefined | Promise<string | undefined>;
  };
}

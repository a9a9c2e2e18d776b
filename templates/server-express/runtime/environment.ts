import type { Input } from './input.ts';
import type { Issue } from './issue.ts';
import type { Principal } from './principal.ts';

/** What steps need from the world, so that a test can stand in for it. */
export interface Environment {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** A fresh unguessable id. */
  readonly randomId: () => string;
  /** How the request breaks the contract's schemas. */
  readonly validate: (operationId: string, input: Input) => readonly Issue[];
  /** Verifies a credential presented under a security scheme; `undefined` when it is not accepted. */
  readonly authenticate: (scheme: string, credential: string) => Promise<Principal | undefined>;
}

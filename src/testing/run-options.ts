import type { Contract } from '../contract/index.ts';
import type { ConventionUnit } from '../convention/index.ts';
import type { CredentialSource } from './credential-source.ts';
import type { Exchange } from './exchange.ts';
import type { Finding } from './finding.ts';
import type { Shard } from './shard.ts';
import type { TestHook } from './test-hook.ts';

/** What a run has done so far. */
export interface Progress {
  /** Operations that were gone through, once for each phase of the run. */
  readonly done: number;
  readonly all: number;
  readonly requests: number;
  readonly findings: number;
}

export interface RunOptions {
  readonly contract: Contract;
  /** Conventions to check; those without a `check` facet are ignored. */
  readonly units: readonly ConventionUnit[];
  /** Options of a convention, defaults filled in. */
  readonly options: (conventionId: string) => Readonly<Record<string, unknown>>;
  /** Ids of built-in checks that are not made. */
  readonly without?: readonly string[] | undefined;
  /** The server under test: its origin, or its origin with the contract's base path. */
  readonly url: string;
  /** The same seed makes the same calls. */
  readonly seed?: number | undefined;
  /**
   * Random valid calls per operation, those that properties make included; 12 unless told. Quotas of the contract may
   * allow only fewer.
   */
  readonly runs?: number | undefined;
  /** Goes on with random valid calls until so many seconds have passed; quotas of the contract are left alone. */
  readonly seconds?: number | undefined;
  /** Ids of the checks to run, built-in ones included, or families of them (`errors`); all when left out. */
  readonly only?: readonly string[] | undefined;
  /** Ids of the operations to call; all when left out. */
  readonly operations?: readonly string[] | undefined;
  /** Only operations that change nothing are called, and nothing is created to call them with. */
  readonly isReadOnly?: boolean | undefined;
  /** The part of the operations that this run takes, where several machines share the work. */
  readonly shard?: Shard | undefined;
  /** Without it the credential is the word `specwright`, which a mock accepts. */
  readonly credentials?: CredentialSource | undefined;
  /** Before the first request: seed data that the contract cannot know of. */
  readonly setup?: TestHook | undefined;
  /** After the last request, also when the run has failed. */
  readonly teardown?: TestHook | undefined;
  /** Sent with every request, but for those that a security scheme asks for: see `headerCredentials`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** `Finding.replay`: makes that one call again instead of all of them. */
  readonly replay?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told of every finding as it is made; those of one cause are joined in the report only. */
  readonly onFinding?: ((finding: Finding) => void) | undefined;
  /** Told of every exchange. */
  readonly onExchange?: ((exchange: Exchange) => void) | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

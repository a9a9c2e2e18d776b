import type { PresetName, Style } from '../convention/index.ts';
import type { ProxyOptions, Scenario } from '../mock/index.ts';
import type { CredentialSource, TestHook } from '../testing/index.ts';
import type { RulesetChoice } from './load-rulesets.ts';

/** What a team decides once, in `specwright.config.ts`; flags win over it. */
export interface Config {
  readonly preset?: PresetName;
  /** Choices that many conventions share: the envelope, the case of names, where the version stands. */
  readonly style?: Style;
  /** By convention id: `false` switches it off in all its places, an object sets its options. */
  readonly conventions?: Readonly<Record<string, false | Readonly<Record<string, unknown>>>>;
  /** Files of OpenAPI Overlays that are laid over every contract, in this order. */
  readonly overlays?: readonly string[];
  /** A file or a git revision with the contract of before, whose clients must not break. */
  readonly base?: string;
  readonly lint?: {
    /** Globs of contracts that are not linted. These and all others are relative to the configuration. */
    readonly ignore?: readonly string[];
    /** What is different for some contracts; of several that match, the last one wins. */
    readonly overrides?: readonly ({ readonly files: readonly string[] } & Pick<
      Config,
      'preset' | 'style' | 'conventions'
    >)[];
    /** Findings in some files that a team lives with. `codes` may be globs: `errors/*`. */
    readonly suppress?: readonly {
      readonly files: readonly string[];
      readonly codes: readonly string[];
      readonly reason: string;
    }[];
    /**
     * Spectral rulesets beside the conventions: `spectral:oas`, `owasp`, files, packages. Default: the `.spectral.*` at or
     * above the contract; `[]` for none.
     */
    readonly rulesets?: readonly RulesetChoice[];
    /** File of the findings that a team began with. */
    readonly baseline?: string;
  };
  readonly mock?: {
    readonly port?: number;
    readonly host?: string;
    /** Other seeds make other data up. */
    readonly seed?: string;
    /** Remember nothing: every answer is the contract's own. */
    readonly stateless?: boolean;
    /** Let other machines and pages of other sites use the mock's own endpoints. */
    readonly openControl?: boolean;
    /** Hosts that callbacks and webhooks may go to, beside those of this machine. */
    readonly callbackHosts?: readonly string[];
    /** Signs callbacks and webhooks where the contract wants them signed. Default: `specwright`. */
    readonly callbackSecret?: string;
    /** Where webhooks go, each when what it tells of has happened. */
    readonly webhookUrl?: string;
    /** Milliseconds before every answer; two of them are bounds. */
    readonly delay?: number | readonly [number, number];
    /** Share of the calls that fail with a 500, from 0 to 1. */
    readonly errorRate?: number;
    /** The scenario that is played unless a request or its session names another. */
    readonly scenario?: string;
    /** The operations that a real API answers; both directions are held against the contract. */
    readonly proxy?: ProxyOptions;
    /** File of recorded exchanges, to answer equal requests from. */
    readonly replay?: string;
    /** By name: how operations behave, by their ids; `*` is all of them. */
    readonly scenarios?: Readonly<Record<string, Scenario>>;
  };
  readonly generate?: { readonly out?: string; readonly targets?: readonly string[] };
  readonly test?: {
    /** The value to present under a scheme: a bearer token without `Bearer`, an API key. */
    readonly credentials?: CredentialSource;
    /** Before the first request: seed data that the contract cannot know of. */
    readonly setup?: TestHook;
    /** After the last request, also when the run has failed. */
    readonly teardown?: TestHook;
  };
}

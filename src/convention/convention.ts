import type { LintRule } from './lint-rule.ts';
import type { PresetName } from './presets.ts';

export type Severity = 'error' | 'warn' | 'info' | 'hint';

/** An option of a convention: a JSON Schema with its default. */
export interface OptionSchema {
  readonly type: 'string' | 'integer' | 'boolean' | 'array';
  readonly description: string;
  readonly default: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: { readonly type: 'string' };
}

/** What a team agreed on, and how it can be told from the contract. */
export interface Convention {
  /** `family/name`: the folder, the lint code, the check's name. */
  readonly id: string;
  /** What is agreed, one sentence. */
  readonly summary: string;
  /** Why it matters, one sentence: it stands in every message. */
  readonly why: string;
  /** Version of Specwright that first had it. */
  readonly since: string;
  /** Where it comes from: RFCs, OWASP API risks, guidelines. */
  readonly sources: readonly string[];
  readonly severity: Severity;
  readonly presets: readonly PresetName[];
  readonly options?: Readonly<Record<string, OptionSchema>>;
  /**
   * Built-in checks of a running server that are about it, beside a check of its own: they are made unless every
   * convention that owns them is switched off.
   */
  readonly owns?: readonly string[];
  /** Checks, built-in or of other conventions, that hold it together with more: they are made in any case. */
  readonly heldBy?: readonly string[];
  /** Why no check of a running server holds it, one sentence. */
  readonly untested?: string;
  /** Left out where the contract cannot tell. */
  readonly lint?: LintRule;
}

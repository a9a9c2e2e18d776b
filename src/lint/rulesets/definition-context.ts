import type { RulesetDefinition } from '@stoplight/spectral-core';
import type { SourceFile } from '../../spec/index.ts';

/** Rulesets that are known by a name of their own, beside `spectral:oas`. */
export type NamedRulesets = Readonly<Record<string, () => Promise<unknown>>>;

export interface ReadDefinition {
  readonly definition: RulesetDefinition;
  /** Where it was read from; none for a built-in one or a package. */
  readonly file: SourceFile | undefined;
}

/** From where a ruleset names others. */
export interface DefinitionContext {
  /** Files and packages are looked for from here. */
  readonly folder: string;
  readonly named: NamedRulesets;
  /** Files that extend each other up to here. */
  readonly trail: readonly string[];
  /** Reads what is extended. */
  readonly read: (name: string, context: DefinitionContext) => Promise<ReadDefinition>;
}

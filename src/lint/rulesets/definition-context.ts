import type { RulesetDefinition } from '@stoplight/spectral-core';
import type { SourceFile } from '../../spec/index.ts';

/** Files of modules that are Specwright's, by the name that rulesets import or extend them by. */
export type OwnModules = ReadonlyMap<string, string>;

export interface ReadDefinition {
  readonly definition: RulesetDefinition;
  /** Where it was read from, without text for a module; none for `spectral:oas`. */
  readonly file: SourceFile | undefined;
}

/** From where a ruleset names others. */
export interface DefinitionContext {
  /** Files and packages are looked for from here. */
  readonly folder: string;
  readonly ownModules: OwnModules;
  /** Files that extend each other up to here. */
  readonly trail: readonly string[];
}

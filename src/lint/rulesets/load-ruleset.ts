import { Ruleset } from '@stoplight/spectral-core';
import type { OwnModules } from './definition-context.ts';
import { loadModule } from './load-module.ts';
import { namedRules } from './named-rules.ts';
import { readDefinition } from './read-definition.ts';

/** How many rules of a ruleset are on: all, those it recommends, or those that are switched on by name. */
export type RulesetSeverity = 'all' | 'recommended' | 'off';

export interface LoadRulesetOptions {
  /** Absolute path of the contract: which overrides hold depends on it. */
  readonly spec: string;
  /** What packages and relative names are looked for from. */
  readonly folder: string;
  /** Left out: as the ruleset itself says. */
  readonly severity?: RulesetSeverity | undefined;
  readonly ownModules?: OwnModules | undefined;
}

export interface LoadedRuleset {
  readonly ruleset: Ruleset;
  /** Rules that the team defines or sets; what it only inherits of `spectral:oas` or of our own is not among them. */
  readonly named: ReadonlySet<string>;
}

/**
 * A Spectral ruleset: `spectral:oas`, a YAML, JSON or JavaScript file, or a package.
 *
 * @throws {RulesetError} when it cannot be read, or Spectral does not take it
 */
export async function loadRuleset(
  name: string,
  { spec, folder, severity, ownModules = new Map() }: LoadRulesetOptions,
): Promise<LoadedRuleset> {
  const { definition, file } = await readDefinition(name, { folder, ownModules, trail: [] });
  const ruleset = new Ruleset(
    severity === undefined ? definition : { extends: [[definition, severity]] },
    { severity: 'recommended', ...(file === undefined ? {} : { source: file.path }) },
  );
  const own = new Set([...ownModules.values()].map((each) => loadModule(each, ownModules)));
  return {
    ruleset: ruleset.fromSource(spec),
    named: namedRules(definition, (base) => own.has(base)),
  };
}

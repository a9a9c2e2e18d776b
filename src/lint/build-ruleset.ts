import type { RulesetDefinition } from '@stoplight/spectral-core';
import { toSpectralRuleset, type ConventionUnit } from '../convention/index.ts';
import { validityRules } from './validity/validity-rules.ts';

/**
 * What a contract is linted with: the conventions, and before them the rules that tell whether it is OpenAPI
 * at all.
 *
 * @param options the options of a convention, by its id
 */
export function buildRuleset(
  units: readonly ConventionUnit[],
  options: (conventionId: string) => Readonly<Record<string, unknown>>,
): RulesetDefinition {
  const conventions = toSpectralRuleset(units, options);
  return {
    ...validityRules,
    rules: { ...validityRules.rules, ...conventions.rules },
  } as unknown as RulesetDefinition;
}

import type { RulesetDefinition } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import { validityRules } from '../validity/validity-rules.ts';

/** `spectral:oas`, with the schema rule that sees all files: see `validity-rules.ts`. */
export const STOCK_RULESET = {
  ...oas,
  rules: { ...oas.rules, 'oas3-schema': validityRules.rules['oas3-schema'] },
} as unknown as RulesetDefinition;

/** Whether a definition is Spectral's own, also as a ruleset in JavaScript imports it. */
export function isStockRuleset(definition: unknown): boolean {
  return definition === STOCK_RULESET || definition === oas;
}

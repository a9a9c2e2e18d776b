import type { ConventionUnit, Severity } from '../convention/index.ts';
import type { LoadedRuleset } from '../lint/index.ts';
import { SEVERITIES } from '../report/index.ts';
import { COVERED_RULES } from './covered-rules.ts';
import type { Selection } from './select-from.ts';

/**
 * Lets nothing be said twice where Spectral rulesets run beside conventions. What a team says of a convention in its
 * ruleset (`extends: specwright/ruleset`) holds for ours, which then runs; a rule of `spectral:oas` that a convention
 * covers is left out, unless the team names it.
 *
 * @returns the conventions as the rulesets want them; the rulesets themselves are changed
 */
export function settleRulesets(
  { units, options }: Selection,
  rulesets: readonly LoadedRuleset[],
): readonly ConventionUnit[] {
  let settled = units;
  for (const { ruleset, named } of rulesets) {
    for (const rule of Object.values(ruleset.rules)) {
      const isOurs = settled.some(({ convention }) => convention.id === rule.name);
      if (isOurs && named.has(rule.name)) {
        const severity = rule.enabled ? SEVERITIES[rule.severity as 0 | 1 | 2 | 3] : undefined;
        settled = settled.flatMap((unit) => withSeverity(unit, rule.name, severity));
      }
      if (isOurs || (!named.has(rule.name) && isCovered(rule.name))) rule.enabled = false;
    }
  }
  return settled;

  function isCovered(code: string): boolean {
    const { convention: id, field } = COVERED_RULES.get(code) ?? {};
    if (id === undefined || !units.some(({ convention }) => convention.id === id)) return false;
    const { fields } = options(id);
    return field === undefined || (Array.isArray(fields) && fields.includes(field));
  }
}

/** A convention with another severity; none where it is off. */
function withSeverity(
  unit: ConventionUnit,
  id: string,
  severity: Severity | undefined,
): readonly ConventionUnit[] {
  const { convention } = unit;
  if (convention.id !== id) return [unit];
  return severity === undefined ? [] : [{ ...unit, convention: { ...convention, severity } }];
}

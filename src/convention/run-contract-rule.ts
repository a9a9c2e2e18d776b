import type { Contract } from '../contract/index.ts';
import { SpecwrightError } from '../shared/specwright-error.ts';
import type { ContractRule } from './lint-rule.ts';
import type { Remark } from './remark.ts';
import { Remarks } from './remarks.ts';

/**
 * What a rule says about a contract. What cannot be modelled at all (a reference in a circle) ends the rule where it
 * stands, since another rule names that.
 */
export function runContractRule(
  rule: ContractRule,
  contract: Contract,
  options: Readonly<Record<string, unknown>>,
): readonly Remark[] {
  const remarks = new Remarks();
  try {
    rule.run(remarks.report(), { contract, options });
  } catch (error) {
    if (!(error instanceof SpecwrightError)) throw error;
  }
  return remarks.all;
}

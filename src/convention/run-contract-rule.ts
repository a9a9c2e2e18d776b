import type { Contract } from '../contract/index.ts';
import { SpecwrightError } from '../shared/specwright-error.ts';
import type { SpecNode } from '../spec/index.ts';
import type { ContractRule } from './lint-rule.ts';
import type { ReportDetails } from './report.ts';

/** What a rule said, and of which node. */
export interface Remark extends Omit<ReportDetails, 'asItStands'> {
  /** Where the finding is put. */
  readonly at: SpecNode;
  readonly what: string;
  readonly todo: string;
}

/**
 * What a rule says about a contract. A component that is used in many places and wrong once is reported once:
 * the same text with the same remedy. What cannot be modelled at all (a reference in a circle) ends the rule
 * where it stands, since another rule names that.
 */
export function runContractRule(
  rule: ContractRule,
  contract: Contract,
  options: Readonly<Record<string, unknown>>,
): readonly Remark[] {
  const remarks = new Map<string, Remark>();
  try {
    rule.run(
      (reported, what, todo, { asItStands = false, ...details } = {}) => {
        const at = asItStands ? reported : reported.resolve();
        const key = `${at.identity} ${todo}`;
        if (!remarks.has(key)) remarks.set(key, { at, what, todo, ...details });
      },
      { contract, options },
    );
  } catch (error) {
    if (!(error instanceof SpecwrightError)) throw error;
  }
  return [...remarks.values()];
}

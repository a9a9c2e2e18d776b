import type { FacetContext } from './facet-context.ts';
import type { ContractRule } from './lint-rule.ts';
import type { Report } from './report.ts';

/** A lint rule that looks at the contract as a whole. */
export function overContract(visit: (report: Report, context: FacetContext) => void): ContractRule {
  return { kind: 'contract', run: visit };
}

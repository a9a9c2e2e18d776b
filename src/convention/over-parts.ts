import type { FacetContext } from './facet-context.ts';
import type { ContractRule, PartLook } from './lint-rule.ts';
import { overFound } from './over-found.ts';
import type { Report } from './report.ts';

interface PartVisit extends Pick<PartLook, 'partsOf'> {
  visit(part: object, report: Report, context: FacetContext): void;
}

/** A lint rule that looks at parts of the contract, at each for itself. */
export function overParts(...visits: readonly PartVisit[]): ContractRule {
  const looks = visits.map(({ partsOf, visit }): PartLook => ({
    partsOf,
    find(part, report, context) {
      visit(part, report, context);
      return NOTHING;
    },
  }));
  return overFound(looks, () => undefined);
}

const NOTHING: readonly never[] = [];

import { eachReadable } from './each-readable.ts';
import type { FacetContext } from './facet-context.ts';
import type { ContractRule, PartLook } from './lint-rule.ts';
import type { Report } from './report.ts';

/**
 * A lint rule about the contract as a whole, where a few parts matter. An edit leaves most parts as they were, and
 * nobody looks at these again.
 *
 * @param looks find what matters, and may report what is wrong with a part by itself
 * @param judge is given all that was found
 */
export function overFound<F>(
  looks: readonly PartLook<F>[],
  judge: (found: readonly F[], report: Report, context: FacetContext) => void,
): ContractRule {
  return {
    kind: 'contract',
    looks,
    judge: (found, report, context) => judge(found as readonly F[], report, context),
    run(report, context) {
      const found: F[] = [];
      for (const look of looks) {
        eachReadable(look.partsOf(context.contract), (part) => {
          found.push(...look.find(part, report, context));
        });
      }
      judge(found, report, context);
    },
  };
}

import type { Schema } from '../contract/index.ts';
import { eachReadable } from './each-readable.ts';
import type { FacetContext } from './facet-context.ts';
import type { ContractRule } from './lint-rule.ts';
import { namedValues, type NamedValue } from './named-values.ts';
import type { Report } from './report.ts';

/**
 * A lint rule that looks at properties and parameters which are told by their name.
 *
 * @param tells whether a name, and what is known of the value, makes it one of those
 */
export function overProperties(
  tells: (name: string, schema: Schema) => boolean,
  visit: (value: NamedValue, report: Report, context: FacetContext) => void,
): ContractRule {
  return {
    kind: 'contract',
    run: (report, context) =>
      eachReadable(namedValues(context.contract, tells), (value) => visit(value, report, context)),
  };
}

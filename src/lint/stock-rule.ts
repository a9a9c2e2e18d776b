import { oas } from '@stoplight/spectral-rulesets';
import { own } from '../shared/own.ts';

/** A rule of Spectral's own OpenAPI ruleset, for people. */
export interface StockRule {
  readonly code: string;
  readonly description: string;
  readonly documentation: string;
}

/** What Spectral says about a rule of `spectral:oas`; `undefined` where it has none of that code. */
export function stockRule(code: string): StockRule | undefined {
  const rule = own(oas.rules, code);
  if (rule === undefined) return undefined;
  const description = own(rule, 'description');
  const url = own(rule, 'documentationUrl');
  return {
    code,
    description: typeof description === 'string' ? description : code,
    documentation: typeof url === 'string' ? url : `${oas.documentationUrl}#${code}`,
  };
}

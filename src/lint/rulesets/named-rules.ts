import { isRecord } from '../../shared/is-record.ts';
import { isStockRuleset } from './stock-ruleset.ts';

/** Rules that a ruleset defines or sets, here or in what it extends; not those that it only has of `spectral:oas`. */
export function namedRules(definition: unknown, isOwn: (base: unknown) => boolean): Set<string> {
  const names = new Set<string>();
  const seen = new Set<unknown>();
  visit(definition);
  return names;

  function visit(part: unknown): void {
    if (!isRecord(part) || seen.has(part) || isStockRuleset(part) || isOwn(part)) return;
    seen.add(part);
    const { rules, extends: bases, overrides } = part;
    if (isRecord(rules)) for (const name of Object.keys(rules)) names.add(name);
    const list: readonly unknown[] = Array.isArray(bases) ? bases : [bases];
    for (const base of list) visit(Array.isArray(base) ? base[0] : base);
    if (Array.isArray(overrides)) for (const override of overrides) visit(override);
  }
}

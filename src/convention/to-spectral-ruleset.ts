import { contractOf } from './contract-of.ts';
import type { ConventionUnit } from './convention-unit.ts';
import type { Convention, Severity } from './convention.ts';
import type { LintRule } from './lint-rule.ts';
import { remarkMessage } from './remark-message.ts';
import { runContractRule } from './run-contract-rule.ts';
import type { SpectralContext, SpectralResult } from './spectral-context.ts';

/** A rule as Spectral takes it: plain data and a plain function. */
export interface SpectralRuleDefinition {
  readonly description: string;
  readonly message: string;
  readonly severity: Severity;
  readonly given: string | readonly string[];
  readonly resolved: boolean;
  readonly then: unknown;
}

/** An ordinary Spectral ruleset. */
export interface SpectralRuleset {
  readonly rules: Readonly<Record<string, SpectralRuleDefinition>>;
}

/**
 * The lint rules of conventions as an ordinary Spectral ruleset: the code of a rule is the convention's id.
 *
 * @param options the options of a convention, by its id
 */
export function toSpectralRuleset(
  units: readonly ConventionUnit[],
  options: (conventionId: string) => Readonly<Record<string, unknown>>,
): SpectralRuleset {
  const rules: Record<string, SpectralRuleDefinition> = {};
  for (const { convention } of units) {
    if (convention.lint === undefined) continue;
    rules[convention.id] = toRule(convention, convention.lint, options(convention.id));
  }
  return { rules };
}

function toRule(
  convention: Convention,
  lint: LintRule,
  options: Readonly<Record<string, unknown>>,
): SpectralRuleDefinition {
  const common = { description: convention.summary, severity: convention.severity };
  if (lint.kind === 'spectral') {
    const { given, then, resolved = true } = lint;
    // oxlint-disable-next-line unicorn/no-thenable -- a word of Spectral's ruleset format
    return { ...common, message: `{{error}}\n${convention.why}`, given, resolved, then };
  }
  return {
    ...common,
    message: '{{error}}',
    given: '$',
    resolved: true,
    // oxlint-disable-next-line unicorn/no-thenable -- a word of Spectral's ruleset format
    then: {
      function: (_root: unknown, _options: unknown, context: SpectralContext): SpectralResult[] => {
        const contract = contractOf(context.documentInventory);
        if (contract === null) return [];
        return runContractRule(lint, contract, options).map((remark) => ({
          message: remarkMessage(convention.why, remark),
          // Spectral decodes the segments of a path as those of a JSON Pointer.
          path: remark.at.trail.map((key) => String(key).replaceAll('~', '~0')),
        }));
      },
    },
  };
}

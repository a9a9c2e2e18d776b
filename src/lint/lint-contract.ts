import { Contract } from '../contract/index.ts';
import {
  remarkMessage,
  runContractRule,
  type ConventionUnit,
  type Severity,
} from '../convention/index.ts';
import type { FindingRange } from '../shared/finding.ts';
import type { SpecDocument, SpecNode } from '../spec/index.ts';
import type { LintFinding } from './lint-finding.ts';
import type { LintOptions } from './lint-spec.ts';
import { rangeIn } from './range-in.ts';

const SEVERITY: Readonly<Record<Severity, LintFinding['severity']>> = {
  error: 0,
  warn: 1,
  info: 2,
  hint: 3,
};

/** What the rules about the contract say. They share one model, and need nothing of Spectral but its ranges. */
export function lintContract(
  document: SpecDocument,
  { units, options }: LintOptions,
): LintFinding[] {
  const contract = new Contract(document);
  const rangeOf = ranges(document);
  return units.flatMap(({ convention }) => findings(convention));

  function findings({ id, why, severity, lint }: ConventionUnit['convention']): LintFinding[] {
    if (lint?.kind !== 'contract') return [];
    return runContractRule(lint, contract, options(id)).map((remark) => {
      const { at, fix, related = [] } = remark;
      return {
        code: id,
        message: remarkMessage(why, remark),
        // Spectral has the index of an item as text.
        path: at.path.map(String),
        severity: SEVERITY[severity],
        range: rangeOf(at),
        source: at.file.path,
        ...(fix === undefined ? {} : { fix }),
        ...(related.length === 0
          ? {}
          : {
              related: related.map(({ at: node, message }) => ({
                message: `${message}.`,
                path: node.path.map(String),
                range: rangeOf(node),
                source: node.file.path,
              })),
            }),
      };
    });
  }
}

/** Where a node stands, as Spectral says it. */
function ranges({ root }: SpecDocument): (node: SpecNode) => FindingRange {
  return ({ file, path }) => rangeIn(file, file === root, path);
}

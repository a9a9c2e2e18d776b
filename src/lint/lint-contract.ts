import { Contract } from '../contract/index.ts';
import {
  remarkMessage,
  runContractRule,
  type ChosenRule,
  type Convention,
  type Remark,
  type Severity,
} from '../convention/index.ts';
import type { FindingRange } from '../shared/finding.ts';
import type { SpecDocument, SpecNode } from '../spec/index.ts';
import type { LintFinding } from './lint-finding.ts';
import type { LintOptions } from './lint-spec.ts';
import { rangeIn } from './range-in.ts';
import type { RangeMemory } from './range-memory.ts';

const SEVERITY: Readonly<Record<Severity, LintFinding['severity']>> = {
  error: 0,
  warn: 1,
  info: 2,
  hint: 3,
};

/** What the rules about the contract say. They share one model, and need nothing of Spectral but its ranges. */
export function lintContract(
  document: SpecDocument,
  { units, options, earlier, memory }: LintOptions,
): LintFinding[] {
  const rangeOf = ranges(document, memory?.rangesOf(document));
  const conventions = units.map(({ convention }) => convention);
  const rules = conventions.flatMap(({ id, lint }): ChosenRule[] =>
    lint?.kind === 'contract' ? [{ id, rule: lint, options: options(id) }] : [],
  );
  const remarks = run(rules);
  return conventions
    .filter(({ lint }) => lint?.kind === 'contract')
    .flatMap((convention, index) =>
      (remarks[index] ?? []).map((each) => toFinding(convention, each)),
    );

  function run(chosen: readonly ChosenRule[]): readonly (readonly Remark[])[] {
    const contract = contractOf(document);
    contract.earlier = earlier === undefined ? undefined : contractOf(earlier);
    if (memory !== undefined) return memory.rules.run(chosen, contract);
    return chosen.map(({ rule, options: own }) => runContractRule(rule, contract, own));
  }

  function contractOf(read: SpecDocument): Contract {
    return memory?.contractOf(read) ?? new Contract(read);
  }

  function toFinding({ id, why, severity }: Convention, remark: Remark): LintFinding {
    const { at, fix, related = [] } = remark;
    const range = rangeOf(at);
    const known = memory?.findings.get(remark);
    if (known?.range === range && known.severity === SEVERITY[severity]) return known;
    const finding: LintFinding = {
      code: id,
      message: remarkMessage(why, remark),
      // Spectral has the index of an item as text.
      path: at.path.map(String),
      severity: SEVERITY[severity],
      range,
      source: at.filePath,
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
    // What is elsewhere may move though this stays.
    if (related.length === 0) memory?.findings.set(remark, finding);
    return finding;
  }
}

/** Where a node stands, as Spectral says it. */
function ranges({ root }: SpecDocument, memory?: RangeMemory): (node: SpecNode) => FindingRange {
  return (node) => {
    const find = (): FindingRange => rangeIn(node.file, node.file === root, node.path);
    return memory === undefined ? find() : memory.rangeOf(node, find);
  };
}

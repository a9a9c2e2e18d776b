import type { Format, Rule, Ruleset } from '@stoplight/spectral-core';
import type { SpecDocument } from '../../spec/index.ts';
import type { LintFinding } from '../lint-finding.ts';
import type { Resolution } from '../resolution.ts';
import { runStockSpectral } from '../run-stock-spectral.ts';
import { Automaton } from './automaton.ts';
import { distinctFindings } from './distinct-findings.ts';
import type { Given } from './given.ts';
import { Inventory } from './inventory.ts';
import { MEDIA_CONTEXTS } from './media-contexts.ts';
import { parseGiven } from './parse-given.ts';
import { RuleRun } from './rule-run.ts';
import { STOCK_FUNCTIONS } from './stock-functions.ts';
import { surelySilent } from './sure/surely-silent.ts';
import { walk, type WalkPath } from './walk.ts';
import { walkOnce } from './walk-once.ts';

/** Where a rule is interested, and how it is shown that. */
interface Interest {
  readonly run: RuleRun;
  readonly isKeyed: boolean;
}

/** How a rule has to be led through the document. */
type Way = 'written' | 'everywhere' | 'once' | 'once in each context';

type Interests = Map<Given, Interest[]>;

/**
 * What the rules of a Spectral ruleset say of a document: the findings of Spectral's own runner, from one walk
 * for all rules. A rule that uses what the walk does not know goes to Spectral itself.
 */
export async function runRuleset(
  document: SpecDocument,
  ruleset: Ruleset,
  resolution: Resolution,
): Promise<readonly LintFinding[]> {
  const inventory = new Inventory(document, resolution);
  const formats = new Set<Format>(
    [...ruleset.formats].filter((format) => format(resolution.resolved, inventory.source)),
  );
  inventory.document.formats = formats;
  const rules = Object.values(ruleset.rules).filter(
    (rule) => rule.enabled && rule.matchesFormat(formats),
  );
  const isSilent = surelySilent(formats, inventory.unresolved);
  const runs = rules.map((rule) => new RuleRun(rule, inventory, isSilent));
  const ways = new Map<Way, Interests>();
  for (const run of runs) plan(run, formats, ways);
  for (const [way, interests] of ways) lead(way, interests, inventory, resolution);
  await Promise.all(runs.map((run) => run.settle()));
  const left = runs.filter(({ isUnsupported }) => isUnsupported).map(({ rule }) => rule);
  return distinctFindings([
    ...runs.filter(({ isUnsupported }) => !isUnsupported).flatMap(({ findings }) => findings),
    ...(left.length === 0 ? [] : await runStock(document, ruleset, left)),
  ]);
}

function plan(run: RuleRun, formats: Set<Format>, ways: Map<Way, Interests>): void {
  const expressions = run.rule.getGivenForFormats(formats).map(given);
  if (expressions.includes(undefined)) {
    run.isUnsupported = true;
    return;
  }
  const way = wayOf(run.rule);
  const interests: Interests = ways.get(way) ?? new Map();
  ways.set(way, interests);
  for (const expression of expressions) {
    if (expression === undefined) continue;
    const known = interests.get(expression) ?? [];
    interests.set(expression, [...known, { run, isKeyed: expression.isKeyed }]);
  }
}

function wayOf({ resolved, then }: Rule): Way {
  if (!resolved) return 'written';
  const names = then.map((each) => STOCK_FUNCTIONS.get(each.function));
  if (names.includes(undefined)) return 'everywhere';
  // What an example must have depends on whether it is sent or received.
  return names.includes('oasExample') ? 'once in each context' : 'once';
}

function lead(way: Way, interests: Interests, inventory: Inventory, resolution: Resolution): void {
  const expressions = new Map<Given, readonly Interest[]>(interests);
  for (const text of way === 'once in each context' ? MEDIA_CONTEXTS : []) {
    const context = given(text);
    if (context !== undefined) expressions.set(context, expressions.get(context) ?? []);
  }
  const automaton = new Automaton(expressions);
  const visit = ({ run, isKeyed }: Interest, value: unknown, path: WalkPath): boolean =>
    run.visit(isKeyed ? path.at(-1) : value, path);
  const { resolved, references } = resolution;
  if (way === 'written') walk(inventory.unresolved, automaton, visit);
  else if (way === 'everywhere') walk(resolved, automaton, visit);
  else walkOnce(resolved, inventory.unresolved, references, automaton, visit);
}

const compiled = new Map<string, Given | undefined>();

/** The same expression is the same object, so that rules share it. */
function given(text: string): Given | undefined {
  if (!compiled.has(text)) compiled.set(text, parseGiven(text));
  return compiled.get(text);
}

function runStock(
  document: SpecDocument,
  ruleset: Ruleset,
  rules: readonly Rule[],
): Promise<readonly LintFinding[]> {
  return runStockSpectral(
    document,
    ruleset,
    Object.fromEntries(rules.map((rule) => [rule.name, rule])),
  );
}

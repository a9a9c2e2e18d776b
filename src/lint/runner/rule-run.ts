import { Document, type Rule } from '@stoplight/spectral-core';
import type { LintFinding } from '../lint-finding.ts';
import type { Inventory } from './inventory.ts';
import { targetsOf } from './targets-of.ts';
import { toFinding, type FunctionResult } from './to-finding.ts';
import { UnsupportedRule } from './unsupported-rule.ts';
import type { WalkPath } from './walk.ts';

type Answer = void | readonly FunctionResult[] | Promise<void | readonly FunctionResult[]>;

/** Whether a call of a rule's function would surely have no results, so that it can be spared. */
export type IsSurelySilent = (
  value: unknown,
  then: Rule['then'][number],
  path: WalkPath,
) => boolean;

/** One rule in one run: what it says, and what became of it. */
export class RuleRun {
  readonly rule: Rule;
  readonly findings: LintFinding[] = [];
  /** Whether Spectral's own runner has to run the rule instead. */
  isUnsupported = false;
  readonly #inventory: Inventory;
  readonly #isSurelySilent: IsSurelySilent;
  readonly #pending: Promise<void>[] = [];
  #isBroken = false;

  constructor(rule: Rule, inventory: Inventory, isSurelySilent: IsSurelySilent) {
    this.rule = rule;
    this.#inventory = inventory;
    this.#isSurelySilent = isSurelySilent;
  }

  /** Shows a place to the rule; whether it objected. */
  visit(value: unknown, given: WalkPath): boolean {
    if (this.#isBroken || this.isUnsupported) return false;
    try {
      return this.#visit(value, given);
    } catch (error) {
      this.fail(error, given);
      return true;
    }
  }

  /** A function that throws ends its rule, not the run. */
  fail(error: unknown, path: WalkPath): void {
    if (error instanceof UnsupportedRule) this.isUnsupported = true;
    if (this.isUnsupported || this.#isBroken) return;
    this.#isBroken = true;
    const { document } = this.#inventory;
    this.findings.push({
      code: this.rule.name,
      message:
        `The rule failed: ${error instanceof Error ? error.message : String(error)}.\n` +
        'What it would have found from here on is not known. Correct its function, or switch the rule off.',
      path: path.map(String),
      severity: 0,
      range: document.getRangeForJsonPath(path.map(String), true) ?? Document.DEFAULT_RANGE,
      ...(document.source === null ? {} : { source: document.source }),
    });
  }

  /** When every function has answered. */
  async settle(): Promise<void> {
    await Promise.all(this.#pending);
  }

  #visit(value: unknown, given: WalkPath): boolean {
    let hasResults = false;
    for (const then of this.rule.then) {
      for (const target of targetsOf(value, then.field)) {
        const path = [...given, ...target.path];
        if (this.#isSurelySilent(target.value, then, path)) continue;
        const call = then.function as unknown as (...args: readonly unknown[]) => Answer;
        const { document } = this.#inventory;
        const context = { document, documentInventory: this.#inventory, rule: this.rule, path };
        const answer = call(target.value, then.functionOptions ?? null, context);
        if (answer === undefined) continue;
        if ('then' in answer) {
          hasResults = true;
          this.#pending.push(
            answer.then(
              (results) => this.#report(results ?? [], path),
              (error: unknown) => this.fail(error, path),
            ),
          );
        } else {
          hasResults ||= answer.length > 0;
          this.#report(answer, path);
        }
      }
    }
    return hasResults;
  }

  #report(results: readonly FunctionResult[], path: WalkPath): void {
    for (const result of results) {
      const finding = toFinding(this.#inventory, this.rule, result, path);
      if (finding !== undefined) this.findings.push(finding);
    }
  }
}

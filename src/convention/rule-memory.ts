import type { Contract } from '../contract/index.ts';
import { SpecwrightError } from '../shared/specwright-error.ts';
import type { ContractRule, PartLook } from './lint-rule.ts';
import { PartContext } from './part-context.ts';
import type { Remark } from './remark.ts';
import { Remarks } from './remarks.ts';
import { runContractRule } from './run-contract-rule.ts';

/** A rule with the options that it is run with. */
export interface ChosenRule {
  readonly id: string;
  readonly rule: ContractRule;
  readonly options: Readonly<Record<string, unknown>>;
}

interface Looker {
  readonly look: PartLook;
  readonly options: ChosenRule['options'];
  readonly remarks: Remarks;
}

/** What the lookers at parts of a kind said of one part, by their place in the list. */
interface PartRecord {
  readonly said: readonly (readonly [looker: number, remark: Remark])[];
  /** Those whose answer depends on more than the part. */
  readonly again: readonly number[];
}

/**
 * Runs rules on a contract that is revised again and again. What rules said of a part that is still the same object is
 * repeated: one look-up for all of them.
 */
export class RuleMemory {
  #records = new Map<PartLook['partsOf'], WeakMap<object, PartRecord>>();
  #rules = '';
  #contract: Contract | undefined;
  readonly #current = (): Contract => {
    if (this.#contract === undefined) throw new TypeError('No contract has been linted');
    return this.#contract;
  };

  /** What each rule says, as `runContractRule` has it. */
  run(rules: readonly ChosenRule[], contract: Contract): readonly (readonly Remark[])[] {
    const names = JSON.stringify(rules.map(({ id, options }) => [id, options]));
    if (names !== this.#rules) this.#records = new Map();
    this.#rules = names;
    this.#contract = contract;
    const lookers = new Map<PartLook['partsOf'], Looker[]>();
    const results = rules.map(({ rule, options }) => {
      if (rule.looks === undefined) return () => runContractRule(rule, contract, options);
      const remarks = new Remarks();
      for (const look of rule.looks) {
        const others = lookers.get(look.partsOf) ?? [];
        lookers.set(look.partsOf, [...others, { look, options, remarks }]);
      }
      return () => remarks.all;
    });
    for (const [partsOf, all] of lookers) this.#look(partsOf, all);
    return results.map((result) => result());
  }

  #look(partsOf: PartLook['partsOf'], lookers: readonly Looker[]): void {
    const records = this.#records.get(partsOf) ?? new WeakMap<object, PartRecord>();
    this.#records.set(partsOf, records);
    const everybody = [...lookers.keys()];
    const current = this.#current;
    for (const part of readable(() => partsOf(current()))) {
      const known = records.get(part);
      if (known === undefined) {
        records.set(part, ask(everybody, part));
        continue;
      }
      for (const [looker, remark] of known.said) lookers[looker]?.remarks.add(remark);
      if (known.again.length > 0) ask(known.again, part);
    }

    function ask(asked: readonly number[], part: object): PartRecord {
      const said: [number, Remark][] = [];
      const again: number[] = [];
      for (const index of asked) {
        const looker = lookers[index];
        if (looker === undefined) continue;
        const { look, options, remarks } = looker;
        const own: [number, Remark][] = [];
        const context = new PartContext(options, current);
        let isReadable = true;
        try {
          look.visit(
            part,
            remarks.report((remark) => own.push([index, remark])),
            context,
          );
        } catch (error) {
          if (!(error instanceof SpecwrightError)) throw error;
          isReadable = false;
        }
        if (isReadable && !context.isAsked) said.push(...own);
        else again.push(index);
      }
      return said.length === 0 && again.length === 0 ? NOTHING : { said, again };
    }
  }
}

/** None where a reference leads nowhere or in a circle: another rule names that. */
function readable<T>(read: () => readonly T[]): readonly T[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof SpecwrightError) return [];
    throw error;
  }
}

const NOTHING: PartRecord = { said: [], again: [] };

import type { Contract } from '../contract/index.ts';
import { ifReadable } from '../shared/if-readable.ts';
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

/** A look of a rule, with all that it says and finds. */
interface Looker {
  readonly look: PartLook;
  readonly options: ChosenRule['options'];
  readonly remarks: Remarks;
  readonly found: unknown[];
}

/** What the lookers at parts of a kind said of one part, and found there. */
interface PartRecord {
  readonly said: readonly Said[];
  readonly found: readonly Found[];
  /** Those whose answer depends on more than the part. */
  readonly again: readonly number[];
}

/** Of a looker, by its place in the list. */
interface Said {
  readonly looker: number;
  readonly key: string;
  readonly remark: Remark;
}

interface Found {
  readonly looker: number;
  readonly all: readonly unknown[];
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
      const { looks, judge } = rule;
      if (looks === undefined) return () => runContractRule(rule, contract, options);
      const remarks = new Remarks();
      const own = looks.map((look): Looker => ({ look, options, remarks, found: [] }));
      for (const looker of own) {
        const { partsOf } = looker.look;
        lookers.set(partsOf, [...(lookers.get(partsOf) ?? []), looker]);
      }
      return () => {
        const found = own.flatMap((looker) => looker.found);
        ifReadable(() => judge?.(found, remarks.report(), { contract, options }));
        return remarks.all;
      };
    });
    for (const [partsOf, all] of lookers) this.#look(partsOf, all);
    return results.map((result) => result());
  }

  #look(partsOf: PartLook['partsOf'], lookers: readonly Looker[]): void {
    const records = this.#records.get(partsOf) ?? new WeakMap<object, PartRecord>();
    this.#records.set(partsOf, records);
    const everybody = [...lookers.keys()];
    const current = this.#current;
    for (const part of ifReadable(() => partsOf(current())) ?? []) {
      const known = records.get(part);
      if (known === undefined) {
        records.set(part, ask(everybody, part));
        continue;
      }
      for (const { looker, key, remark } of known.said) lookers[looker]?.remarks.add(key, remark);
      for (const { looker, all } of known.found) lookers[looker]?.found.push(...all);
      if (known.again.length > 0) ask(known.again, part);
    }

    function ask(asked: readonly number[], part: object): PartRecord {
      const said: Said[] = [];
      const found: Found[] = [];
      const again: number[] = [];
      for (const index of asked) {
        const looker = lookers[index];
        if (looker === undefined) continue;
        const { look, options, remarks } = looker;
        const own: Said[] = [];
        const report = remarks.report((key, remark) => own.push({ looker: index, key, remark }));
        const context = new PartContext(options, current);
        const all = ifReadable(() => look.find(part, report, context));
        looker.found.push(...(all ?? []));
        if (all === undefined || context.isAsked) {
          again.push(index);
          continue;
        }
        said.push(...own);
        if (all.length > 0) found.push({ looker: index, all });
      }
      return said.length + found.length + again.length === 0 ? NOTHING : { said, found, again };
    }
  }
}

const NOTHING: PartRecord = { said: [], found: [], again: [] };

import { Contract } from '../contract/index.ts';
import { RuleMemory, type Remark } from '../convention/index.ts';
import type { SpecDocument } from '../spec/index.ts';
import type { LintFinding } from './lint-finding.ts';
import { RangeMemory } from './range-memory.ts';
import { StructureMemory } from './validity/structure-memory.ts';

/** What was found out about a document that is edited, as far as it holds after an edit. */
export class LintMemory {
  readonly #contracts = new WeakMap<SpecDocument, { contract: Contract; readonly edit: number }>();
  /** Of the rules about the contract. */
  readonly rules = new RuleMemory();
  /** What remarks that are kept were turned into. */
  readonly findings = new WeakMap<Remark, LintFinding>();
  readonly #ranges = new WeakMap<SpecDocument, RangeMemory>();
  readonly #structures = new WeakMap<SpecDocument, StructureMemory>();

  /** The contract of a document as it is now. */
  contractOf(document: SpecDocument): Contract {
    const known = this.#contracts.get(document);
    const edit = document.edit?.number ?? 0;
    if (known?.edit === edit) return known.contract;
    const isNext = known !== undefined && known.edit === edit - 1;
    const contract = isNext ? known.contract.revised() : Contract.revisable(document);
    this.#contracts.set(document, { contract, edit });
    return contract;
  }

  /** Where the parts of a document stand now. */
  rangesOf(document: SpecDocument): RangeMemory {
    const memory = this.#ranges.get(document) ?? new RangeMemory();
    this.#ranges.set(document, memory);
    memory.follow(document);
    return memory;
  }

  structureMemory(document: SpecDocument): StructureMemory {
    const memory = this.#structures.get(document) ?? new StructureMemory();
    this.#structures.set(document, memory);
    return memory;
  }
}

import { LintMemory } from '../lint/index.ts';
import { SpecMemory } from '../spec/index.ts';

/** What a linter that runs again and again keeps between runs: what an edit leaves as it was. */
export class LinterMemory {
  readonly files = new SpecMemory();
  /** Of the contracts that those are compared with. */
  readonly bases = new SpecMemory();
  readonly findings = new LintMemory();
}

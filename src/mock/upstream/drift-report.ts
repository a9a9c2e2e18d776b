import type { Operation } from '../../contract/index.ts';

/** Names that an API makes up must not fill the memory. */
const MOST_LINES = 1000;

/** Tells how calls and answers of a real API differ from the contract, each difference of an operation once. */
export class DriftReport {
  readonly #report: (message: string) => void;
  readonly #told = new Set<string>();

  constructor(report: (message: string) => void) {
    this.#report = report;
  }

  tell({ endpoint, id }: Operation, status: number, faults: readonly string[]): void {
    for (const fault of faults) {
      // Ten items of a list with one fault have one fault.
      const general = fault.replaceAll(/\/\d+(?=[/ ])/g, '/*');
      const key = `${id} ${general}`;
      if (this.#told.has(key) || this.#told.size >= MOST_LINES) continue;
      this.#told.add(key);
      this.#report(`${endpoint} ${status} drifts from the contract: ${general}`);
    }
  }
}

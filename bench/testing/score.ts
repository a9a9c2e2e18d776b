import type { BenchRun } from './bench-run.ts';
import type { Fault } from './library/fault.ts';
import { Pace } from './pace.ts';

/** How many of the faults were found, and at which cost. */
export class Score {
  /** What a library without faults is accused of. */
  readonly #known = new Set<string>();
  readonly #runs: BenchRun[] = [];
  readonly #clean: BenchRun[] = [];
  readonly pace = new Pace();
  readonly missed: Fault[] = [];
  /** Checks that had something to judge, and have not been the only one to find a fault. */
  readonly neverAlone = new Set<string>();
  #found = 0;

  /** What a library without faults was accused of; it counts for nothing from now on. */
  clear(run: BenchRun): void {
    this.#clean.push(run);
    for (const accusation of run.accusations.keys()) this.#known.add(accusation);
    for (const check of run.checks) this.neverAlone.add(check);
  }

  /** Names of the checks that found the fault; none: it is missed. */
  take(fault: Fault, run: BenchRun): readonly string[] {
    this.#runs.push(run);
    const found = [...run.accusations].filter(([accusation]) => !this.#known.has(accusation));
    this.pace.take(found.map(([, accusation]) => accusation));
    if (found.length === 0) this.missed.push(fault);
    else this.#found += 1;
    const [check, ...others] = new Set(found.map(([, accusation]) => accusation.check));
    if (check === undefined) return [];
    if (others.length === 0) this.neverAlone.delete(check);
    return [check, ...others];
  }

  get text(): string {
    const seconds = sum(this.#runs, (run) => run.seconds);
    const requests = sum(this.#runs, (run) => run.requests);
    const usual = sum(this.#clean, (run) => run.requests) / (this.#clean.length || 1);
    return (
      `${this.#found} of ${this.#runs.length} found; ${requests} requests, ${seconds.toFixed(1)} s, ` +
      `${sum(this.#runs, (run) => run.cpu).toFixed(1)} s CPU, ${Math.round(requests / (seconds || 1))} requests/s; ` +
      this.pace.text(this.#runs.length, usual)
    );
  }
}

function sum(runs: readonly BenchRun[], pick: (run: BenchRun) => number): number {
  return runs.reduce((total, run) => total + pick(run), 0);
}

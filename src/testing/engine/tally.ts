import type { Operation } from '../../contract/index.ts';
import type { Answer } from '../../convention/index.ts';
import { own } from '../../shared/own.ts';
import type { CheckOutcome } from '../check-outcome.ts';
import type { OperationCoverage } from '../operation-coverage.ts';
import type { CheckEntry } from '../check-entry.ts';
import { contractCoverage } from './contract-coverage.ts';
import { schemaBranches } from './schema-branches.ts';
import { isValidCall } from './is-valid-call.ts';
import { unreachedReason } from './unreached-reason.ts';

interface Score {
  runs: number;
  failed: boolean;
  skipped: string | undefined;
}

/** Keeps the score of a run: which checks saw what, at which operations. */
export class Tally {
  readonly #scores = new Map<string, Score>();
  readonly #statuses = new Map<string, Record<string, number>>();
  readonly #valid = new Map<string, Record<string, number>>();
  readonly #codes = new Map<string, Record<string, number>>();
  readonly #parameters = new Map<string, Record<string, number>>();
  readonly #branches = new Map<string, Record<string, number>>();
  readonly #obstacles = new Map<string, string>();

  judged(entry: CheckEntry, operation: Operation): void {
    this.#score(entry, operation).runs += 1;
  }

  failed(entry: CheckEntry, operation: Operation): void {
    this.#score(entry, operation).failed = true;
  }

  /** Why a check does not apply, or could not decide. Once it has decided, that no longer matters. */
  skipped(entry: CheckEntry, operation: Operation, reason: string): void {
    this.#score(entry, operation).skipped ??= reason;
  }

  /** Why no call can be made to an operation. */
  obstacle(operation: Operation, reason: string): void {
    if (!this.#obstacles.has(operation.id)) this.#obstacles.set(operation.id, reason);
  }

  answered({ call, status, body }: Answer): void {
    const { id } = call.operation;
    count(this.#statuses, id, status);
    const code = own(own(body, 'error'), 'code') ?? own(body, 'code');
    if (status >= 400 && typeof code === 'string') count(this.#codes, id, code);
    for (const place of ['path', 'query', 'header', 'cookie'] as const) {
      for (const name of Object.keys(call[place])) count(this.#parameters, id, `${place} ${name}`);
    }
    if (!isValidCall(call)) return;
    count(this.#valid, id, status);
    if (status > 299 || call.body === undefined) return;
    for (const [name, isTaken] of schemaBranches(call.operation, call)) {
      if (isTaken) count(this.#branches, id, name);
    }
  }

  outcome(entry: CheckEntry, operation: Operation): CheckOutcome {
    const { runs, failed, skipped } = this.#score(entry, operation);
    const base = { check: entry.id, operation: operation.id, runs };
    if (failed) return { ...base, status: 'failed' };
    if (runs > 0) return { ...base, status: 'passed' };
    const reason = skipped ?? this.#obstacles.get(operation.id) ?? 'no call was answered';
    return { ...base, status: 'skipped', reason };
  }

  coverage(operation: Operation): OperationCoverage {
    const statuses = this.#statuses.get(operation.id) ?? {};
    const valid = this.#valid.get(operation.id) ?? {};
    const reached = Object.keys(valid).some((status) => /^[23]/.test(status));
    const { id, endpoint } = operation;
    const base = {
      operation: id,
      endpoint,
      statuses,
      reached,
      ...contractCoverage(operation, {
        statuses,
        codes: this.#codes.get(id) ?? {},
        parameters: this.#parameters.get(id) ?? {},
        branches: this.#branches.get(id) ?? {},
      }),
    };
    if (reached) return base;
    return {
      ...base,
      reason: this.#obstacles.get(operation.id) ?? unreachedReason(operation, valid),
    };
  }

  #score(entry: CheckEntry, operation: Operation): Score {
    const key = `${entry.id} ${operation.id}`;
    const known = this.#scores.get(key) ?? { runs: 0, failed: false, skipped: undefined };
    this.#scores.set(key, known);
    return known;
  }
}

function count(
  counts: Map<string, Record<string, number>>,
  id: string,
  name: string | number,
): void {
  // Without a prototype, because names come from the contract and the server.
  const found = counts.get(id) ?? (Object.create(null) as Record<string, number>);
  found[name] = (found[name] ?? 0) + 1;
  counts.set(id, found);
}

import { randomUUID } from 'node:crypto';
import { SpecwrightError } from '../../shared/specwright-error.ts';
import type { Contract, Operation } from '../../contract/index.ts';
import type { Issue } from '../../../templates/server-express/runtime/issue.ts';
import { summariseFaults } from '../answer/summarise-faults.ts';
import type { MockAnswer } from '../mock-answer.ts';
import { answerViolations } from './answer-violations.ts';
import { DriftReport } from './drift-report.ts';
import type { ElsewhereCall } from '../elsewhere.ts';
import { endToEnd } from './end-to-end.ts';
import { forward } from './forward.ts';
import type { ProxyOptions } from './proxy-options.ts';
import { requestIssues } from './request-issues.ts';
import { UpstreamError } from './upstream-error.ts';
import { upstreamPath } from './upstream-path.ts';
import { upstreamUrl } from './upstream-url.ts';

const TIMEOUT_MS = 30_000;

/** A real API that answers some operations of a mock. Both directions are held against the contract, none is refused. */
export class Upstream {
  readonly #base: URL;
  readonly #operations: ReadonlySet<string> | undefined;
  readonly #timeout: number;
  readonly #drift: DriftReport;
  /** Tells calls that come back from those of other proxies (RFC 9110, section 7.6.3). */
  readonly #name = `specwright-${randomUUID()}`;

  /** @throws {MockError} for what is no address of an API */
  constructor(
    { url, operations }: ProxyOptions,
    report: (message: string) => void,
    timeout = TIMEOUT_MS,
  ) {
    this.#base = upstreamUrl(url);
    this.#operations = operations === undefined ? undefined : new Set(operations);
    this.#timeout = timeout;
    this.#drift = new DriftReport(report);
  }

  answers({ id }: Operation): boolean {
    return this.#operations?.has(id) ?? true;
  }

  /** Operations to proxy that the contract has not: a misspelt one would be mocked in silence. */
  unknownOperations(contract: Contract): readonly string[] {
    return [...(this.#operations ?? [])]
      .filter((id) => contract.operation(id) === undefined)
      .map((id) => `The proxy names \`${id}\`, which is no operation of the contract.`);
  }

  /** @throws {UpstreamError} when the API does not answer */
  async answer({
    operation,
    path,
    prefix,
    request,
  }: Omit<ElsewhereCall, 'session'>): Promise<MockAnswer> {
    const { method, url, headers, read } = request;
    const via = headers['via'];
    if (via?.includes(this.#name) === true) {
      throw new UpstreamError(
        `${this.#base.origin} leads back to the mock itself. Proxy to the API.`,
        502,
      );
    }
    const body = await read?.(Infinity);
    if (read !== undefined && body === undefined) {
      throw new UpstreamError('The body is too large to be passed on. Send less.', 502);
    }
    const [issues, answer] = await Promise.all([
      tolerant(() => requestIssues(operation, path, request)),
      forward({
        base: this.#base,
        method,
        path: upstreamPath(this.#base, url, prefix),
        headers: {
          ...endToEnd(headers),
          via: `${via === undefined ? '' : `${via}, `}1.1 ${this.#name}`,
        },
        body,
        timeout: this.#timeout,
      }),
    ]);
    const found = await tolerant(() => answerViolations(operation, method, answer));
    return this.#tell(operation, answer, {
      issues: issues.found,
      violations: [...new Set([...issues.defects, ...found.found, ...found.defects])],
    });
  }

  #tell(
    operation: Operation,
    answer: MockAnswer,
    facts: { readonly issues: readonly Issue[]; readonly violations: readonly string[] },
  ): MockAnswer {
    const about = { operationId: operation.id, ...facts };
    const faults = [
      ...facts.issues.map((issue) =>
        `Request ${issue.in} ${issue.pointer} ${issue.message}`.replace('  ', ' '),
      ),
      ...facts.violations,
    ];
    if (faults.length === 0) return { ...answer, about };
    this.#drift.tell(operation, answer.status, faults);
    const headers = { ...answer.headers, 'specwright-violations': summariseFaults(faults) };
    return { ...answer, headers, about };
  }
}

interface Findings<T> {
  readonly found: readonly T[];
  readonly defects: readonly string[];
}

/** A defect of the contract is no reason to keep an answer back. */
async function tolerant<T>(find: () => readonly T[] | Promise<readonly T[]>): Promise<Findings<T>> {
  try {
    return { found: await find(), defects: [] };
  } catch (error) {
    if (!(error instanceof SpecwrightError)) throw error;
    return { found: [], defects: [`A schema of the contract is wrong. ${error.message}`] };
  }
}

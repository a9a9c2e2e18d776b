import { randomUUID } from 'node:crypto';
import type { Contract, Operation } from '../contract/index.ts';
import type { ConventionUnit } from '../convention/index.ts';
import { catchProblems } from '../../templates/server-express/runtime/catch-problems.ts';
import type { Environment } from '../../templates/server-express/runtime/environment.ts';
import type { ApiRequest, Exchange } from '../../templates/server-express/runtime/exchange.ts';
import { Problem } from '../../templates/server-express/runtime/problem.ts';
import type { Result } from '../../templates/server-express/runtime/result.ts';
import { allowOrigin } from './allow-origin.ts';
import { finishAnswer } from './answer/finish-answer.ts';
import { OperationEndpoint, type Outcome } from './answer/operation-endpoint.ts';
import { toFetch } from './fetch-adapter.ts';
import type { Mock, MockRoute } from './mock.ts';
import type { MockAnswer } from './mock-answer.ts';
import { mockAuthentication } from './mock-authentication.ts';
import { preflight } from './preflight.ts';
import { ConventionLayers } from './pipeline/convention-layers.ts';
import { joinLayers } from './pipeline/join-layers.ts';
import { PrismEngine } from './prism/prism-engine.ts';
import { RouteTree } from './routing/route-tree.ts';
import { ResourceStore } from './state/resource-store.ts';
import { State } from './state/state.ts';

export interface MockOptions {
  /** Conventions the mock keeps; those without a mock facet are ignored. */
  readonly units: readonly ConventionUnit[];
  /** Options of a convention, defaults filled in. */
  readonly options: (conventionId: string) => Readonly<Record<string, unknown>>;
  /** Stands in for the clock and for chance. */
  readonly environment?: Partial<Pick<Environment, 'now' | 'randomId'>>;
  /** What requests have changed before, on an earlier version of the contract. */
  readonly state?: State;
  /** Hears of defects of the mock, and of answers that break the contract. */
  readonly report?: (message: string) => void;
}

interface Route {
  readonly operation: Operation;
  readonly path: string;
}

/**
 * A mock of a contract. Nothing of an operation is read, compiled or made up before its first request, so a
 * contract of 1,000 operations starts like one of 10.
 */
export function createMock(contract: Contract, options: MockOptions): Mock {
  const report = options.report ?? ((): void => {});
  const now = options.environment?.now ?? Date.now;
  const environment: Environment = {
    now,
    randomId: options.environment?.randomId ?? randomUUID,
    validate: () => [], // the mock's own step has done so, with Prism
    authenticate: mockAuthentication(contract),
  };
  const layers = new ConventionLayers(contract, options.units, options.options, environment);
  const engine = new PrismEngine(contract);
  const state = options.state ?? new State();
  const store = new ResourceStore(contract, state);
  const endpoints = new Map<string, OperationEndpoint>();
  const tree = new RouteTree<Route>();
  const routes: MockRoute[] = [];
  for (const operation of contract.operations) {
    const path = `${layers.prefix(operation)}${operation.path.text}`;
    const method = operation.method.toUpperCase();
    tree.add(method, path, { operation, path });
    routes.push({ operationId: operation.id, method, path });
  }
  const reportError = (error: unknown): void =>
    report(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const unrouted = joinLayers(
    [
      ...layers.fallback({ id: '', method: '', path: '' }),
      { slot: 'catch', step: catchProblems(reportError) },
    ],
    async ({ request }) => refuse(request),
  );

  return { contract, routes, state, answer, fetch: toFetch(answer) };

  async function answer(request: ApiRequest): Promise<MockAnswer> {
    const found = tree.find(request.method, pathOf(request));
    const isPreflight = request.method === 'OPTIONS' && found.target === undefined;
    if (isPreflight && found.allowed.length > 0) return preflight(request, found.allowed);
    try {
      const written =
        found.target === undefined
          ? finishAnswer(undefined, undefined, { result: await unrouted(exchangeFor(request)) })
          : await answerRoute(request, found.target);
      return allowOrigin(request, forMethod(request.method, written));
    } catch (error) {
      reportError(error);
      const text = 'The mock failed. Its terminal says why.';
      return { status: 500, headers: { 'content-type': 'text/plain' }, body: text };
    }
  }

  async function answerRoute(request: ApiRequest, { operation, path }: Route): Promise<MockAnswer> {
    const { id, method } = operation;
    const info = { id, method: method.toUpperCase(), path };
    let endpoint = endpoints.get(id);
    if (endpoint === undefined) {
      const around = layers.around(operation, info);
      const parts = { operation, path, layers: around, engine, store, now, report: reportError };
      endpoint = new OperationEndpoint(parts);
      endpoints.set(id, endpoint);
    }
    const outcome: Outcome = await endpoint.answer(exchangeFor(request, info));
    const prism = await engine.operation(operation).catch(() => undefined);
    const { faults, ...written } = finishAnswer(operation, prism, outcome);
    if (faults.length === 0) return written;
    const summary = summarise(faults);
    report(`${info.method} ${path} ${written.status} breaks the contract: ${summary}`);
    return { ...written, headers: { ...written.headers, 'specwright-violations': summary } };
  }

  function refuse(request: ApiRequest): Result {
    const found = tree.find(request.method, pathOf(request));
    const allowed = found.target === undefined ? found.allowed : [];
    if (allowed.length === 0) {
      throw new Problem('not-found', 'The API has no such path. Check it against the contract.');
    }
    const message = `The path takes ${allowed.join(', ')}. Change the method.`;
    throw new Problem('method-not-allowed', message, { headers: { allow: allowed.join(', ') } });
  }
}

function exchangeFor(request: ApiRequest, operation = { id: '', method: '', path: '' }): Exchange {
  return {
    operation,
    request,
    input: { path: {}, query: {}, header: {}, cookie: {}, body: undefined },
    principal: undefined,
    requestId: undefined,
  };
}

function pathOf({ url }: ApiRequest): string {
  return url.split(/[?#]/, 1)[0] ?? '';
}

/** The answer to HEAD is that to GET without its body (RFC 9110, section 9.3.2). */
function forMethod(method: string, answer: MockAnswer): MockAnswer {
  if (method !== 'HEAD' || answer.body === undefined) return answer;
  const length = String(Buffer.byteLength(answer.body));
  return { ...answer, headers: { ...answer.headers, 'content-length': length }, body: undefined };
}

/** A header field holds one short line of ASCII. */
function summarise(faults: readonly string[]): string {
  const more = faults.length > MOST_FAULTS ? [`and ${faults.length - MOST_FAULTS} more`] : [];
  return [...faults.slice(0, MOST_FAULTS), ...more]
    .join('; ')
    .replaceAll(/[^\x20-\x7e]/g, '?')
    .slice(0, 1000);
}

const MOST_FAULTS = 3;

import type { Contract, Operation } from '../contract/index.ts';
import { describeDecoding, type ConventionUnit } from '../convention/index.ts';
import { catchProblems } from '../../templates/server-express/runtime/catch-problems.ts';
import type { Environment } from '../../templates/server-express/runtime/environment.ts';
import type { ApiRequest, Exchange } from '../../templates/server-express/runtime/exchange.ts';
import { parse } from '../../templates/server-express/runtime/parse.ts';
import { pathOf } from '../../templates/server-express/runtime/path-of.ts';
import { Problem } from '../../templates/server-express/runtime/problem.ts';
import type { Result } from '../../templates/server-express/runtime/result.ts';
import { allowOrigin } from './allow-origin.ts';
import type { ChooseAnswer } from './answer/choose-answer.ts';
import { chooseDeclared } from './answer/choose-declared.ts';
import { Examples } from './answer/examples.ts';
import { finishAnswer } from './answer/finish-answer.ts';
import { summariseFaults } from './answer/summarise-faults.ts';
import { OperationEndpoint, type Outcome } from './answer/operation-endpoint.ts';
import type { Elsewhere, FindElsewhere } from './elsewhere.ts';
import { exchangeFor } from './exchange-for.ts';
import { toFetch } from './fetch-adapter.ts';
import type { Mock, MockRoute } from './mock.ts';
import type { AnswerFacts, MockAnswer } from './mock-answer.ts';
import { mockAuthentication } from './mock-authentication.ts';
import { preflight } from './preflight.ts';
import { ConventionFacets } from './pipeline/convention-facets.ts';
import { ConventionLayers, type Layer } from './pipeline/convention-layers.ts';
import { joinLayers } from './pipeline/join-layers.ts';
import { rereadable } from './rereadable.ts';
import { RouteTree } from './routing/route-tree.ts';
import { planCall } from './scenario/plan-call.ts';
import { Scenarios, type ScenarioOptions } from './scenario/scenarios.ts';
import type { Session } from './session/session.ts';
import { sessionName } from './session/session-name.ts';
import { Sessions } from './session/sessions.ts';
import { followAnswer } from './state/follow-answer.ts';
import { ResourceRoles } from './state/resource-roles.ts';
import { ResourceStore } from './state/resource-store.ts';
import { UpstreamError } from './upstream/upstream-error.ts';
import { varyOnWishes } from './vary-on-wishes.ts';

export interface MockOptions extends ScenarioOptions {
  /** Conventions the mock keeps; those without a mock facet are ignored. */
  readonly units: readonly ConventionUnit[];
  /** Options of a convention, defaults filled in. */
  readonly options: (conventionId: string) => Readonly<Record<string, unknown>>;
  /** Stands in for the clock and for chance. */
  readonly environment?: Partial<Pick<Environment, 'now' | 'randomId'>>;
  /** What requests have changed before, on an earlier version of the contract. */
  readonly sessions?: Sessions;
  /** Whether every answer is the contract's own and nothing is remembered. */
  readonly stateless?: boolean | undefined;
  /** Other seeds make other data up. */
  readonly seed?: string | undefined;
  /** Makes what chooses among declared answers; ours unless told. */
  readonly chooser?: ((contract: Contract) => ChooseAnswer) | undefined;
  /** Finds what answers in the mock's place. */
  readonly elsewhere?: FindElsewhere | undefined;
  /** Hears of defects of the mock, and of answers that break the contract. */
  readonly report?: (message: string) => void;
}

interface Route {
  readonly operation: Operation;
  readonly path: string;
  /** Why it cannot be served. */
  readonly defect?: Error | undefined;
  /** What stands before the path of the contract. */
  readonly prefix: string;
}

/** What a session has of the mock. */
interface Room {
  readonly layers: ConventionLayers;
  readonly store: ResourceStore | undefined;
  readonly endpoints: Map<string, OperationEndpoint>;
}

/**
 * A mock of a contract. Nothing of an operation is read, compiled or made up before its first request, so a
 * contract of 1,000 operations starts like one of 10.
 *
 * @throws {MockError} when the scenario to play is not there, or the API to proxy to has no address
 */
export function createMock(contract: Contract, options: MockOptions): Mock {
  const { seed = '' } = options;
  const report = options.report ?? ((): void => {});
  const now = options.environment?.now ?? Date.now;
  const chance = options.environment?.randomId ?? (() => crypto.randomUUID());
  const environment: Environment = {
    now,
    randomId: chance,
    validate: () => [], // the mock's own step has done so
    authenticate: mockAuthentication(contract, now),
  };
  const facets = new ConventionFacets(contract, options.units, options.options);
  const choose = options.chooser?.(contract) ?? chooseDeclared;
  const examples = new Examples(choose);
  const roles = new ResourceRoles(contract);
  const scenarios = new Scenarios(options);
  for (const message of scenarios.unknownOperations(contract)) report(message);
  const elsewhere = options.elsewhere?.(contract, report);
  const sessions = options.sessions ?? new Sessions();
  const rooms = new WeakMap<Session, Room>();
  const tree = new RouteTree<Route>();
  const prefixes = new Set<string>();
  const mount = (operation: Operation, defect?: Error): string => {
    const prefix = facets.prefix(operation);
    const path = `${prefix}${operation.path.text}`;
    tree.add(operation.method.toUpperCase(), path, { operation, path, prefix, defect });
    prefixes.add(prefix);
    return path;
  };
  const routes = contract.operations.map((operation): MockRoute => {
    const path = mount(operation);
    return { operationId: operation.id, method: operation.method.toUpperCase(), path };
  });
  for (const [operation, defect] of contract.unreadable) mount(operation, defect);
  const reportError = (error: unknown): void =>
    report(error instanceof Error ? (error.stack ?? error.message) : String(error));
  let unrouted: ((exchange: Exchange) => Promise<Result>) | undefined;
  const storeOf = (session: Session): ResourceStore | undefined => roomOf(session).store;
  return {
    contract,
    routes,
    roles,
    scenarios,
    sessions,
    storeOf,
    covers,
    answer,
    fetch: toFetch(answer),
  };

  function covers(request: Pick<ApiRequest, 'method' | 'url'>): boolean {
    const found = tree.find(request.method, pathOf(request));
    return found.target !== undefined || found.allowed.length > 0;
  }

  async function answer(request: ApiRequest): Promise<MockAnswer> {
    const found = tree.find(request.method, pathOf(request));
    const isPreflight = request.method === 'OPTIONS' && found.target === undefined;
    if (isPreflight && found.allowed.length > 0) return preflight(request, found.allowed);
    try {
      const written =
        found.target === undefined || found.target.defect !== undefined
          ? finish(undefined, { result: await answerUnrouted(request) })
          : await answerRoute(request, found.target);
      return allowOrigin(request, varyOnWishes(forMethod(request.method, written)));
    } catch (error) {
      reportError(error);
      const text = 'The mock failed. Its terminal says why.';
      const about = { issues: [], violations: [] };
      return { status: 500, headers: { 'content-type': 'text/plain' }, body: text, about };
    }
  }

  async function answerRoute(sent: ApiRequest, route: Route): Promise<MockAnswer> {
    const { operation, path } = route;
    const request = elsewhere === undefined ? sent : rereadable(sent);
    const { id, method } = operation;
    const session = sessions.get(sessionName(request));
    const exchange = exchangeFor(request, { id, method: method.toUpperCase(), path });
    const plan = planCall(operation, request, { session, scenarios, seed });
    if (plan.delay > 0) await pause(plan.delay);
    if (elsewhere !== undefined && plan.preference === undefined && plan.problem === undefined) {
      const other = await answerElsewhere(elsewhere, exchange, session, route);
      if (other !== undefined) return { disruption: plan.disruption, ...other };
    }
    const outcome = await endpointFor(session, route).answer(exchange, plan);
    const written = finish(operation, outcome, path);
    const { applied, disruption } = plan;
    // What was wished for in vain was not applied.
    const isMet = plan.preference === undefined || outcome.verbatim !== undefined;
    const headers =
      applied === '' || !isMet
        ? written.headers
        : { ...written.headers, 'preference-applied': applied };
    return { ...written, headers, disruption };
  }

  async function answerElsewhere(
    ask: Elsewhere,
    exchange: Exchange,
    session: Session,
    route: Route,
  ): Promise<MockAnswer | undefined> {
    const { request } = exchange;
    try {
      const other = await ask({ ...route, request, session });
      if (other !== undefined) await follow(exchange, session, route, other);
      return other;
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      const problem = new Problem('unavailable', error.message);
      const outcome = await endpointFor(session, route).fail(exchange, problem, error.status);
      return finish(route.operation, outcome, route.path);
    }
  }

  /** What is done elsewhere is done here too, for the operations that are answered here. */
  async function follow(
    exchange: Exchange,
    session: Session,
    { operation, path }: Route,
    other: MockAnswer,
  ): Promise<void> {
    const { store } = roomOf(session);
    const role = store?.roles.of(operation);
    if (store === undefined || role === undefined || operation.method === 'get') return;
    try {
      await parse(describeDecoding(operation), path)(exchange, async () => NOTHING);
      followAnswer(store, { operation, role, input: exchange.input, answer: other, now: now() });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }

  function endpointFor(session: Session, { operation, path }: Route): OperationEndpoint {
    const room = roomOf(session);
    const known = room.endpoints.get(operation.id);
    if (known !== undefined) return known;
    const { id, method } = operation;
    const endpoint = new OperationEndpoint({
      operation,
      path,
      layers: room.layers.around(operation, { id, method: method.toUpperCase(), path }),
      choose,
      examples,
      store: room.store,
      now,
      chance,
      report: reportError,
    });
    room.endpoints.set(id, endpoint);
    return endpoint;
  }

  function roomOf(session: Session): Room {
    const known = rooms.get(session);
    if (known !== undefined) return known;
    const { stateless = false } = options;
    const room: Room = {
      layers: new ConventionLayers(facets, environment),
      store: stateless ? undefined : new ResourceStore(roles, session.state, seed),
      endpoints: new Map(),
    };
    rooms.set(session, room);
    return room;
  }

  function finish(operation: Operation | undefined, outcome: Outcome, path = ''): MockAnswer {
    const { status, headers, body, faults } = finishAnswer(operation, outcome);
    const about: AnswerFacts = {
      operationId: operation?.id,
      issues: outcome.result.problem?.cause.issues ?? [],
      violations: faults,
    };
    if (faults.length === 0) return { status, headers, body, about };
    const summary = summariseFaults(faults);
    const endpoint = `${operation?.method.toUpperCase() ?? ''} ${path}`;
    report(`${endpoint} ${status} breaks the contract: ${summary}`);
    return { status, headers: { ...headers, 'specwright-violations': summary }, body, about };
  }

  /** Which of a contract's errors such a request gets takes a look at all of its operations, so it is made late. */
  function answerUnrouted(request: ApiRequest): Promise<Result> {
    if (unrouted === undefined) {
      const layers = new ConventionLayers(facets, environment);
      const around = layers.fallback({ id: '', method: '', path: '' });
      const caught: Layer = { slot: 'catch', step: catchProblems(reportError) };
      unrouted = joinLayers([...around, caught], async (exchange) => refuse(exchange.request));
    }
    return unrouted(exchangeFor(request));
  }

  /** Whoever takes a path from the contract may not think of what stands before it. */
  function prefixHint(request: ApiRequest): string {
    const { method } = request;
    const prefix = [...prefixes].find((each) => tree.find(method, each + pathOf(request)).target);
    return prefix === undefined
      ? 'Check it against the contract.'
      : `Did you mean ${prefix}${pathOf(request)}?`;
  }

  function refuse(request: ApiRequest): Result {
    const found = tree.find(request.method, pathOf(request));
    if (found.target?.defect !== undefined) {
      const { operation, defect } = found.target;
      const message = `The mock cannot serve ${operation.id}. ${defect.message} Correct it in the contract.`;
      throw new Problem('not-implemented', message);
    }
    const allowed = found.target === undefined ? found.allowed : [];
    if (allowed.length === 0) {
      const message = `The API has no such path. ${prefixHint(request)}`;
      throw new Problem('not-found', message);
    }
    const message = `The path takes ${allowed.join(', ')}. Change the method.`;
    throw new Problem('method-not-allowed', message, { headers: { allow: allowed.join(', ') } });
  }
}

/** What a step around a request that is answered elsewhere makes of it. */
const NOTHING: Result = { status: 204, headers: {}, body: undefined };

/** The answer to HEAD is that to GET without its body (RFC 9110, section 9.3.2). */
function forMethod(method: string, answer: MockAnswer): MockAnswer {
  if (method !== 'HEAD' || answer.body === undefined) return answer;
  if (answer.body instanceof ReadableStream) return answer;
  const length = String(byteLength(answer.body));
  return { ...answer, headers: { ...answer.headers, 'content-length': length }, body: undefined };
}

function byteLength(body: string | Uint8Array): number {
  return (typeof body === 'string' ? new TextEncoder().encode(body) : body).byteLength;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds));
}

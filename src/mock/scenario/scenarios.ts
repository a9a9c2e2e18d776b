import type { Contract } from '../../contract/index.ts';
import { own } from '../../shared/own.ts';
import { quoteNames } from '../../shared/quote-names.ts';
import type { ApiRequest } from '../../../templates/server-express/runtime/exchange.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import { MockError } from '../mock-error.ts';
import { requestSetting } from '../session/request-setting.ts';
import type { Session } from '../session/session.ts';
import type { Behaviour } from './behaviour.ts';
import type { Scenario } from './scenario.ts';

export interface ScenarioOptions {
  /** By name. */
  readonly scenarios?: Readonly<Record<string, Scenario>> | undefined;
  /** The one that is played unless a request or its session names another. */
  readonly scenario?: string | undefined;
  /** How every operation behaves whatever is played. */
  readonly usual?: Behaviour | undefined;
}

/** Tells how an operation behaves. */
export class Scenarios {
  readonly #scenarios: Readonly<Record<string, Scenario>>;
  readonly #scenario: string | undefined;
  readonly #usual: Behaviour;

  /** @throws {MockError} when the scenario to play is not there */
  constructor({ scenarios = {}, scenario, usual = {} }: ScenarioOptions) {
    this.#scenarios = scenarios;
    this.#scenario = scenario;
    this.#usual = usual;
    if (scenario !== undefined && !this.has(scenario)) {
      throw new MockError(`There is no scenario \`${scenario}\`.`, {
        code: 'MOCK_SCENARIO',
        hint: this.#known,
      });
    }
  }

  get names(): readonly string[] {
    return Object.keys(this.#scenarios);
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#scenarios, name);
  }

  /**
   * How an operation behaves for a request of a session.
   *
   * @throws {Problem} invalid, when the request names a scenario that is not there
   */
  behaviour(operationId: string, request: ApiRequest, session: Session): Behaviour {
    const wanted = requestSetting(request, 'x-mock-scenario') ?? session.scenario ?? this.#scenario;
    if (wanted === undefined) return this.#usual;
    if (!this.has(wanted)) {
      const issue = { in: 'header', pointer: '/x-mock-scenario', keyword: 'enum' } as const;
      throw new Problem('invalid', `There is no scenario \`${wanted}\`. ${this.#known}`, {
        issues: [{ ...issue, message: 'must name a scenario of the configuration' }],
      });
    }
    const scenario = this.#scenarios[wanted] ?? {};
    const behaviour = {
      ...this.#usual,
      ...scenario['*'],
      ...(own(scenario, operationId) as Behaviour),
    };
    const { sequence, ...after } = behaviour;
    if (sequence === undefined) return after;
    const step = sequence[session.count(`${wanted} ${operationId}`)];
    return { ...after, ...step };
  }

  /** Names in the scenarios that no operation has: a misspelt one would be ignored in silence. */
  unknownOperations(contract: Contract): readonly string[] {
    return Object.entries(this.#scenarios).flatMap(([name, scenario]) =>
      Object.keys(scenario)
        .filter((id) => id !== '*' && contract.operation(id) === undefined)
        .map(
          (id) =>
            `The scenario \`${name}\` names \`${id}\`, which is no operation of the contract.`,
        ),
    );
  }

  get #known(): string {
    return this.names.length === 0
      ? 'Describe it under `mock.scenarios` in specwright.config.ts.'
      : `There are ${quoteNames(this.names)}.`;
  }
}

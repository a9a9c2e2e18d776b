import { State } from '../state/state.ts';

/** What one client has of its own: a browser tab, a run of tests. */
export class Session {
  /** Chosen by the client; the one of requests that name none is `''`. */
  readonly name: string;
  readonly state: State;
  /** Name of the scenario that its requests play, unless they name another. */
  scenario: string | undefined;
  readonly #calls = new Map<string, number>();

  constructor(name: string, state = new State(), scenario?: string) {
    this.name = name;
    this.state = state;
    this.scenario = scenario;
  }

  /** How often something has been asked for before; counts this time. */
  count(what: string): number {
    const before = this.#calls.get(what) ?? 0;
    this.#calls.set(what, before + 1);
    return before;
  }
}

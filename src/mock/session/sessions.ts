import type { State } from '../state/state.ts';
import { Session } from './session.ts';

/** More than work at the same time on one machine; the ones not used for longest give way. */
const MOST_SESSIONS = 200;

/** The sessions of a mock, made when they are first named. */
export class Sessions {
  readonly #sessions = new Map<string, Session>();

  get(name: string): Session {
    const session = this.#sessions.get(name) ?? new Session(name);
    this.#sessions.delete(name);
    this.#sessions.set(name, session);
    if (this.#sessions.size <= MOST_SESSIONS) return session;
    for (const oldest of this.#sessions.keys()) {
      if (this.#sessions.size <= MOST_SESSIONS) break;
      if (oldest !== '') this.#sessions.delete(oldest);
    }
    return session;
  }

  get names(): readonly string[] {
    return [...this.#sessions.keys()];
  }

  /** Forgets what a session has done: its rows, and what conventions remember of it. */
  reset(name: string): void {
    this.#sessions.delete(name);
  }

  /** The same sessions with a part of their state. */
  carry(keep: (state: State) => State): Sessions {
    const next = new Sessions();
    for (const [name, { state, scenario }] of this.#sessions) {
      next.#sessions.set(name, new Session(name, keep(state), scenario));
    }
    return next;
  }
}

import { createHash, randomBytes, randomUUID } from 'node:crypto';

/** Seconds a refresh token lives. */
export const REFRESH_LIFETIME = 604_800;

export interface SessionRecord {
  readonly id: string;
  readonly accountId: string;
  readonly createdAt: string;
  /** Counts the pairs of tokens that were issued. */
  readonly generation: number;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** A session with the refresh token that was just made for it, which is kept nowhere. */
export interface IssuedSession {
  readonly session: SessionRecord;
  readonly refreshToken: string;
}

/** Sessions and their refresh tokens, which are remembered by hash. */
export class Sessions {
  readonly #sessions = new Map<string, SessionRecord>();
  /** Session id by token hash, used tokens included: presenting one of those is taken for theft. */
  readonly #owners = new Map<string, string>();
  readonly #current = new Map<string, string>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  open(accountId: string): IssuedSession {
    const createdAt = new Date(this.#now()).toISOString();
    return this.#issue({ id: randomUUID(), accountId, createdAt, generation: 0, expiresAt: 0 });
  }

  /** Trades a refresh token for the next; `undefined` when it is unknown, expired or used. */
  refresh(token: string): IssuedSession | undefined {
    const hash = hashToken(token);
    const session = this.find(this.#owners.get(hash) ?? '');
    if (session === undefined) return undefined;
    if (this.#current.get(session.id) === hash) return this.#issue(session);
    this.close(session.id);
    return undefined;
  }

  find(id: string): SessionRecord | undefined {
    const session = this.#sessions.get(id);
    return session === undefined || session.expiresAt <= this.#now() ? undefined : session;
  }

  close(id: string): void {
    this.#sessions.delete(id);
    this.#current.delete(id);
    for (const [hash, owner] of this.#owners) if (owner === id) this.#owners.delete(hash);
  }

  #issue(earlier: SessionRecord): IssuedSession {
    const session = {
      ...earlier,
      generation: earlier.generation + 1,
      expiresAt: this.#now() + REFRESH_LIFETIME * 1000,
    };
    const refreshToken = randomBytes(32).toString('base64url');
    this.#sessions.set(session.id, session);
    this.#current.set(session.id, hashToken(refreshToken));
    this.#owners.set(hashToken(refreshToken), session.id);
    return { session, refreshToken };
  }
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

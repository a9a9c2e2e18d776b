interface Entry<V> {
  readonly value: V;
  /** Milliseconds since the epoch. */
  readonly expires: number;
}

/** A map that forgets: entries end with their time, and the least recently set give way when it is full. */
export class ExpiringMap<V> {
  readonly #entries = new Map<string, Entry<V>>();
  readonly #now: () => number;
  readonly #capacity: number;

  constructor(now: () => number, capacity = 10_000) {
    this.#now = now;
    this.#capacity = capacity;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: string): V | undefined {
    const entry = this.#entries.get(key);
    return entry === undefined || entry.expires <= this.#now() ? undefined : entry.value;
  }

  /** @param seconds how long the entry is kept, unless it is set again or the map is full before */
  set(key: string, value: V, seconds: number): void {
    const now = this.#now();
    this.#entries.delete(key);
    this.#entries.set(key, { value, expires: now + seconds * 1000 });
    for (const [oldest, entry] of this.#entries) {
      if (entry.expires > now && this.#entries.size <= this.#capacity) break;
      this.#entries.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }
}

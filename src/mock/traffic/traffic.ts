import type { TrafficEntry } from './traffic-entry.ts';

/** More than anybody scrolls through; the oldest give way. */
const MOST_ENTRIES = 1000;
/** Bodies are kept whole, so few large ones must not fill the memory. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Whoever follows the traffic. */
export interface TrafficListener {
  readonly onEntry: (entry: TrafficEntry) => void;
  /** There will be no more. */
  readonly onEnd?: (() => void) | undefined;
}

/** What there is to know of an entry before it is one. */
type Facts = Omit<TrafficEntry, 'id' | 'kind'> & Partial<Pick<TrafficEntry, 'kind'>>;

/** The last requests and their answers. */
export class Traffic {
  readonly #entries = new Map<number, TrafficEntry>();
  readonly #listeners = new Set<TrafficListener>();
  #last = 0;
  /** The id of the oldest; a map takes long to find its first entry where those before it were deleted. */
  #first = 1;
  #bytes = 0;

  /** In the order in which they were answered. */
  get entries(): readonly TrafficEntry[] {
    return [...this.#entries.values()];
  }

  get(id: number): TrafficEntry | undefined {
    return this.#entries.get(id);
  }

  add(facts: Facts): TrafficEntry {
    this.#last += 1;
    const entry: TrafficEntry = { ...facts, kind: facts.kind ?? 'request', id: this.#last };
    this.#entries.set(entry.id, entry);
    this.#bytes += weigh(entry);
    while (this.#entries.size > MOST_ENTRIES || this.#bytes > MOST_BYTES) this.#forgetOldest();
    for (const { onEntry } of this.#listeners) onEntry(entry);
    return entry;
  }

  clear(): void {
    this.#entries.clear();
    this.#first = this.#last + 1;
    this.#bytes = 0;
  }

  /** Ends what listens. */
  close(): void {
    for (const { onEnd } of this.#listeners) onEnd?.();
    this.#listeners.clear();
  }

  /** Tells of every entry from now on, until the returned function is called. */
  listen(listener: TrafficListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #forgetOldest(): void {
    const oldest = this.#entries.get(this.#first);
    this.#entries.delete(this.#first);
    this.#first += 1;
    if (oldest !== undefined) this.#bytes -= weigh(oldest);
  }
}

function weigh({ requestBody, answer: { body } }: TrafficEntry): number {
  const answered = body === undefined || body instanceof ReadableStream ? 0 : body.length;
  return (requestBody?.byteLength ?? 0) + answered;
}

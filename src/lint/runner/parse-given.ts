import type { Given, GivenStep } from './given.ts';
import { parseFilter } from './parse-filter.ts';

const NAME = /[\w$-]+/y;
const QUOTED = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/y;

/** What is left to Spectral: slices, indexes, `^`, filters that `parseFilter` does not know. */
class Unknown extends Error {}

/** Compiles a JSONPath; `undefined` where its meaning is not surely known here. */
export function parseGiven(text: string): Given | undefined {
  try {
    return new GivenParser(text).parse();
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

class GivenParser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  parse(): Given {
    this.#expect('$');
    const steps: GivenStep[] = [];
    let isKeyed = false;
    while (this.#at < this.#text.length) {
      if (this.#takes('~')) {
        isKeyed = true;
        if (this.#at < this.#text.length) throw new Unknown();
        break;
      }
      steps.push(this.#step());
    }
    if (isKeyed && steps.length === 0) throw new Unknown();
    return { steps: withoutDeepWildcards(steps), isKeyed };
  }

  #step(): GivenStep {
    if (this.#takes('[')) return { isDeep: false, ...this.#brackets() };
    this.#expect('.');
    const isDeep = this.#takes('.');
    if (isDeep && this.#takes('[')) return { isDeep, ...this.#brackets() };
    if (this.#takes('*')) return { isDeep };
    return { isDeep, names: new Set([this.#name()]) };
  }

  #brackets(): Omit<GivenStep, 'isDeep'> {
    if (this.#takes('*')) {
      this.#expect(']');
      return {};
    }
    if (this.#takes('?(')) return { filter: this.#filter() };
    const names = new Set<string>();
    do {
      this.#skipSpace();
      names.add(this.#match(QUOTED)?.slice(1, -1) ?? this.#name());
      this.#skipSpace();
    } while (this.#takes(','));
    this.#expect(']');
    return { names };
  }

  /** An index of an array is not the same as a key that reads alike. */
  #name(): string {
    const name = this.#match(NAME);
    if (name === undefined || /^-?\d+$/.test(name)) throw new Unknown();
    return name;
  }

  #filter(): GivenStep['filter'] {
    const end = this.#text.indexOf(')]', this.#at);
    if (end === -1) throw new Unknown();
    const filter = parseFilter(this.#text.slice(this.#at, end));
    if (filter === undefined) throw new Unknown();
    this.#at = end + 2;
    return filter;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const text = pattern.exec(this.#text)?.[0];
    this.#at += text?.length ?? 0;
    // Escapes within quotes are for Spectral to read.
    if (text?.includes('\\') === true) throw new Unknown();
    return text;
  }

  #skipSpace(): void {
    while (this.#text[this.#at] === ' ') this.#at += 1;
  }

  #takes(token: string): boolean {
    if (!this.#text.startsWith(token, this.#at)) return false;
    this.#at += token.length;
    return true;
  }

  #expect(token: string): void {
    if (!this.#takes(token)) throw new Unknown();
  }
}

/** As Spectral's engine reads them: `$..*.name` is `$..name`. */
function withoutDeepWildcards(steps: readonly GivenStep[]): GivenStep[] {
  const kept: GivenStep[] = [];
  let isDeep = false;
  for (const [index, step] of steps.entries()) {
    const isAny = step.names === undefined && step.filter === undefined;
    if (step.isDeep && isAny && index < steps.length - 1) isDeep = true;
    else {
      kept.push(isDeep ? { ...step, isDeep } : step);
      isDeep = false;
    }
  }
  return kept;
}

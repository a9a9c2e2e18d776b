/** The part of regular expressions that strings can be generated from. */
export type PatternNode =
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | { readonly kind: 'characters'; readonly characters: string }
  | {
      readonly kind: 'repeat';
      readonly part: PatternNode;
      readonly least: number;
      readonly most: number;
    };

const PRINTABLE = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join(
  '',
);
const DIGITS = '0123456789';
const WORD = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz${DIGITS}_`;

const CLASSES: Readonly<Record<string, string>> = {
  d: DIGITS,
  w: WORD,
  s: ' ',
  D: without(DIGITS),
  W: without(WORD),
  S: without(' '),
};
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v' };

/** The longest repetition that is worth writing out. */
const MOST_TIMES = 1000;

/** Reads a regular expression; `undefined` when it holds what strings cannot be generated from. */
export function parsePattern(pattern: string): PatternNode | undefined {
  const reader = new PatternReader(pattern);
  try {
    const tree = reader.choice();
    return reader.isAtEnd ? tree : undefined;
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}

class Unsupported extends Error {}

/** What looks around writes nothing; whether it is met is for a test of the whole text. */
const NOTHING: PatternNode = { kind: 'sequence', parts: [] };

class PatternReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  choice(): PatternNode {
    const options = [this.#sequence()];
    while (this.#take('|')) options.push(this.#sequence());
    return options.length === 1 && options[0] !== undefined
      ? options[0]
      : { kind: 'choice', options };
  }

  #sequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (!this.isAtEnd && !this.#sees('|') && !this.#sees(')')) {
      if (this.#take('^') || this.#take('$')) continue;
      parts.push(this.#repetition(this.#atom()));
    }
    return { kind: 'sequence', parts };
  }

  #atom(): PatternNode {
    if (this.#take('(')) {
      const isAssertion = this.#take('?') && this.#groupPrefix();
      const inner = this.choice();
      if (!this.#take(')')) throw new Unsupported();
      return isAssertion ? NOTHING : inner;
    }
    if (this.#take('[')) return { kind: 'characters', characters: this.#characterClass() };
    if (this.#take('.')) return { kind: 'characters', characters: WORD };
    if (this.#takeBoundary()) return NOTHING;
    if (this.#take('\\')) return { kind: 'characters', characters: this.#escape() };
    return { kind: 'characters', characters: this.#next() };
  }

  /** Reads what stands behind `(?`, and tells whether the group only looks around. */
  #groupPrefix(): boolean {
    if (this.#take(':')) return false;
    const isNamed = this.#take('<') && !this.#sees('=') && !this.#sees('!');
    if (!isNamed && !this.#take('=') && !this.#take('!')) throw new Unsupported();
    if (isNamed) while (!this.#take('>')) this.#next();
    return !isNamed;
  }

  #repetition(part: PatternNode): PatternNode {
    const [least, most] = this.#quantifier();
    if (least === 1 && most === 1) return part;
    if (least > MOST_TIMES) throw new Unsupported();
    this.#take('?');
    return { kind: 'repeat', part, least, most };
  }

  #quantifier(): readonly [number, number] {
    if (this.#take('*')) return [0, Infinity];
    if (this.#take('+')) return [1, Infinity];
    if (this.#take('?')) return [0, 1];
    const counted = /^\{(\d+)(,(\d*))?\}/.exec(this.#text.slice(this.#at, this.#at + 24));
    if (counted === null) return [1, 1];
    this.#at += counted[0].length;
    const least = Number(counted[1]);
    if (counted[2] === undefined) return [least, least];
    return [least, counted[3] === '' ? Infinity : Number(counted[3])];
  }

  #characterClass(): string {
    const isNegated = this.#take('^');
    let found = '';
    while (!this.#take(']')) {
      const from = this.#take('\\') ? this.#escape() : this.#next();
      const isRange = from.length === 1 && this.#sees('-') && this.#text[this.#at + 1] !== ']';
      if (!isRange) {
        found += from;
        continue;
      }
      this.#next();
      found += range(from, this.#take('\\') ? this.#escape() : this.#next());
    }
    const characters = isNegated ? without(found) : found;
    if (characters === '') throw new Unsupported();
    return characters;
  }

  #escape(): string {
    const letter = this.#next();
    const known = CLASSES[letter] ?? CONTROLS[letter];
    if (known !== undefined) return known;
    if (letter === 'u' || letter === 'x') return this.#codePoint(letter === 'u' ? 4 : 2);
    // Back references need the whole text, Unicode properties long lists.
    if (/[A-Za-z1-9]/.test(letter)) throw new Unsupported();
    return letter;
  }

  #codePoint(digits: number): string {
    const hex = this.#text.slice(this.#at, this.#at + digits);
    if (!/^[\da-f]+$/i.test(hex) || hex.length < digits) throw new Unsupported();
    this.#at += digits;
    return String.fromCharCode(Number.parseInt(hex, 16));
  }

  #next(): string {
    const character = this.#text[this.#at];
    if (character === undefined) throw new Unsupported();
    this.#at += 1;
    return character;
  }

  #takeBoundary(): boolean {
    const isBoundary = /^\\[bB]/.test(this.#text.slice(this.#at, this.#at + 2));
    if (isBoundary) this.#at += 2;
    return isBoundary;
  }

  #sees(character: string): boolean {
    return this.#text[this.#at] === character;
  }

  #take(character: string): boolean {
    if (!this.#sees(character)) return false;
    this.#at += 1;
    return true;
  }
}

function without(excluded: string): string {
  return [...PRINTABLE].filter((character) => !excluded.includes(character)).join('');
}

function range(from: string, to: string): string {
  const first = from.charCodeAt(0);
  // Ranges over whole scripts need not be written out.
  const last = Math.min(to.charCodeAt(0), first + 255);
  if (last < first) throw new Unsupported();
  return Array.from({ length: last - first + 1 }, (_, index) =>
    String.fromCharCode(first + index),
  ).join('');
}

import type { Filter, FilterScope } from './filter.ts';

type Evaluate = (scope: FilterScope) => unknown;

const TOKEN =
  /\s*(?:(===|!==|==|!=|<=|>=|&&|\|\||[!<>().,[\]])|('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(\d+(?:\.\d+)?)|(@?[A-Za-z_$][\w$]*|@)|(\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*))/y;

const BINARY: Readonly<
  Record<string, readonly [power: number, apply: (left: Evaluate, right: Evaluate) => Evaluate]>
> = {
  '||': [1, (left, right) => (scope) => left(scope) || right(scope)],
  '&&': [2, (left, right) => (scope) => left(scope) && right(scope)],
  // oxlint-disable-next-line eqeqeq -- what the filter says
  '==': [3, (left, right) => (scope) => left(scope) == right(scope)],
  // oxlint-disable-next-line eqeqeq -- what the filter says
  '!=': [3, (left, right) => (scope) => left(scope) != right(scope)],
  '===': [3, (left, right) => (scope) => left(scope) === right(scope)],
  '!==': [3, (left, right) => (scope) => left(scope) !== right(scope)],
  '<': [4, (left, right) => (scope) => Number(left(scope)) < Number(right(scope))],
  '>': [4, (left, right) => (scope) => Number(left(scope)) > Number(right(scope))],
  '<=': [4, (left, right) => (scope) => Number(left(scope)) <= Number(right(scope))],
  '>=': [4, (left, right) => (scope) => Number(left(scope)) >= Number(right(scope))],
};

/** Not `@parent`: what that is in Spectral's engine depends on how an expression was compiled. */
const NAMES: Readonly<Record<string, Evaluate>> = {
  '@': ({ value }) => value,
  '@property': ({ property }) => property,
  '@root': ({ root }) => root,
  true: () => true,
  false: () => false,
  null: () => null,
  undefined: () => undefined,
};

/** Methods of text and lists that change nothing. */
const METHODS = new Set([
  'endsWith',
  'includes',
  'indexOf',
  'match',
  'startsWith',
  'test',
  'toLowerCase',
  'toUpperCase',
  'trim',
]);

class Unknown extends Error {}

/** Compiles the script of a filter; `undefined` where its meaning is not surely known here. */
export function parseFilter(text: string): Filter | undefined {
  try {
    const evaluate = new FilterParser(text).parse();
    return { text, test: (scope) => Boolean(evaluate(scope)) };
  } catch (error) {
    if (error instanceof Unknown || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Precedence climbing over the few operators that filters use. */
class FilterParser {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(text: string) {
    this.#tokens = tokenize(text);
  }

  parse(): Evaluate {
    const evaluate = this.#binary(0);
    if (this.#at < this.#tokens.length) throw new Unknown();
    return evaluate;
  }

  #binary(power: number): Evaluate {
    let left = this.#unary();
    for (;;) {
      const [own, apply] = BINARY[this.#tokens[this.#at] ?? ''] ?? [0, undefined];
      if (apply === undefined || own <= power) return left;
      this.#at += 1;
      left = apply(left, this.#binary(own));
    }
  }

  #unary(): Evaluate {
    if (this.#takes('!')) {
      const operand = this.#unary();
      return (scope) => !operand(scope);
    }
    if (this.#takes('void')) {
      this.#unary();
      return () => undefined;
    }
    return this.#members(this.#primary());
  }

  #members(start: Evaluate): Evaluate {
    let owner = start;
    for (;;) {
      const of = owner;
      if (this.#takes('.')) {
        const name = this.#next();
        if (!/^[A-Za-z_$][\w$]*$/.test(name)) throw new Unknown();
        owner = this.#takes('(') ? this.#call(of, name) : (scope) => read(of(scope), name);
      } else if (this.#takes('[')) {
        const key = this.#binary(0);
        this.#expect(']');
        owner = (scope) => read(of(scope), String(key(scope)));
      } else return owner;
    }
  }

  #call(owner: Evaluate, name: string): Evaluate {
    if (!METHODS.has(name)) throw new Unknown();
    const parameters: Evaluate[] = [];
    while (!this.#takes(')')) {
      parameters.push(this.#binary(0));
      if (this.#tokens[this.#at] !== ')') this.#expect(',');
    }
    return (scope) => {
      const value = owner(scope);
      const method = read(value, name) as (...args: readonly unknown[]) => unknown;
      return method.apply(
        value,
        parameters.map((parameter) => parameter(scope)),
      );
    };
  }

  #primary(): Evaluate {
    const token = this.#next();
    if (token === '(') {
      const inner = this.#binary(0);
      this.#expect(')');
      return inner;
    }
    const named = Object.hasOwn(NAMES, token) ? NAMES[token] : undefined;
    if (named !== undefined) return named;
    const constant = literal(token);
    return () => constant;
  }

  #next(): string {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new Unknown();
    this.#at += 1;
    return token;
  }

  #takes(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false;
    this.#at += 1;
    return true;
  }

  #expect(token: string): void {
    if (!this.#takes(token)) throw new Unknown();
  }
}

function tokenize(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const token = TOKEN.exec(text)
      ?.slice(1)
      .find((each) => each !== undefined);
    if (token === undefined) throw new Unknown();
    tokens.push(token);
  }
  return tokens;
}

function literal(token: string): unknown {
  if (/^\d/.test(token)) return Number(token);
  if (/^['"]/.test(token) && !token.includes('\\')) return token.slice(1, -1);
  const [, source, flags] = /^\/(.+)\/([a-z]*)$/.exec(token) ?? [];
  // A pattern with a memory would answer differently the second time.
  if (source === undefined || /[gy]/.test(flags ?? '')) throw new Unknown();
  return new RegExp(source, flags);
}

/** As JavaScript reads it: of `null` there are no properties, which is an error. */
function read(value: unknown, name: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[name];
}

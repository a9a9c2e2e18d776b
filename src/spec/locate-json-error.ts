/** One token of RFC 8259 with the whitespace before it. */
const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w))/y;

const SPACE = /[ \t\r\n]*/y;

export interface JsonError {
  readonly offset: number;
  /** What would have been well-formed there. */
  readonly expected: string;
}

/** Where a text stops being JSON: V8 does not always say. */
export function locateJsonError(text: string): JsonError {
  const open: string[] = [];
  let expected = VALUE;
  for (let at = 0; ;) {
    TOKEN.lastIndex = at;
    const [token, mark, string] = TOKEN.exec(text) ?? [];
    const next = token === undefined ? undefined : advance(expected, mark, string, open);
    if (token === undefined || next === undefined) {
      SPACE.lastIndex = at;
      return { offset: at + (SPACE.exec(text)?.[0].length ?? 0), expected };
    }
    expected = next;
    at += token.length;
  }
}

const VALUE = 'a value';
const VALUE_OR_END = 'a value or `]`';
const NAME = 'a property name in double quotes';
const NAME_OR_END = 'a property name in double quotes or `}`';
const COLON = '`:`';
const AFTER_PROPERTY = '`,` or `}`';
const AFTER_ITEM = '`,` or `]`';
const END = 'the end of the file';

/** What is expected after a token, `undefined` where the token itself is not. */
function advance(
  expected: string,
  mark: string | undefined,
  string: string | undefined,
  open: string[],
): string | undefined {
  const wantsName = expected === NAME || expected === NAME_OR_END;
  if (wantsName && string !== undefined) return COLON;
  if (expected === COLON) return mark === ':' ? VALUE : undefined;
  if (expected === VALUE || expected === VALUE_OR_END) {
    if (mark === undefined) return after(open);
    if (mark === '{' || mark === '[') {
      open.push(mark);
      return mark === '{' ? NAME_OR_END : VALUE_OR_END;
    }
  }
  if (mark === ',' && expected === AFTER_PROPERTY) return NAME;
  if (mark === ',' && expected === AFTER_ITEM) return VALUE;
  const closes =
    (mark === '}' && (expected === AFTER_PROPERTY || expected === NAME_OR_END)) ||
    (mark === ']' && (expected === AFTER_ITEM || expected === VALUE_OR_END));
  if (!closes) return undefined;
  open.pop();
  return after(open);
}

function after(open: readonly string[]): string {
  const owner = open.at(-1);
  return owner === undefined ? END : owner === '{' ? AFTER_PROPERTY : AFTER_ITEM;
}

/** Which of the declared answers a request wants, and how. */
export interface Preference {
  readonly code?: number;
  /** Name of an example. */
  readonly example?: string;
  /** Make an answer up from the schema. */
  readonly dynamic?: boolean;
  /** Equal seeds make equal answers up. */
  readonly seed?: string | number;
}

/** What a `Prefer` header says (RFC 7240). */
export interface Preferences {
  /** `undefined` when it asks for no answer of its own. */
  readonly answer: Preference | undefined;
  /** Milliseconds to wait before the answer. */
  readonly delay: number | undefined;
  /** What was understood, for `Preference-Applied`. */
  readonly applied: string;
}

const NONE: Preferences = { answer: undefined, delay: undefined, applied: '' };

/** Reads `Prefer: code=404, example="none", dynamic=true, seed=7, wait=2`. */
export function readPreferences(header: string | undefined): Preferences {
  if (header === undefined) return NONE;
  const found = new Map<string, string>();
  for (const part of header.split(/[,;]/)) {
    const [name = '', ...rest] = part.split('=');
    const value = rest
      .join('=')
      .trim()
      .replace(/^"(.*)"$/, '$1');
    if (!found.has(name.trim().toLowerCase())) found.set(name.trim().toLowerCase(), value);
  }
  const applied: string[] = [];
  const take = (name: string, form: RegExp): string | undefined => {
    const value = found.get(name);
    if (value === undefined || !form.test(value)) return undefined;
    applied.push(/^[\w.-]+$/.test(value) ? `${name}=${value}` : name);
    return value;
  };
  const code = take('code', /^[1-5]\d\d$/);
  const example = take('example', /./);
  const seed = take('seed', /./);
  const isDynamic = take('dynamic', /^true$/) !== undefined || seed !== undefined;
  const seconds = take('wait', /^\d+(\.\d+)?$/);
  const answer: Preference = {
    ...(code === undefined ? {} : { code: Number(code) }),
    ...(example === undefined ? {} : { example }),
    ...(isDynamic ? { dynamic: true } : {}),
    ...(seed === undefined ? {} : { seed }),
  };
  return {
    answer: Object.keys(answer).length === 0 ? undefined : answer,
    delay: seconds === undefined ? undefined : Number(seconds) * 1000,
    applied: applied.join(', '),
  };
}

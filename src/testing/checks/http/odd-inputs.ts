import type { Call } from '../../../convention/index.ts';
import { isRecord } from '../../../shared/is-record.ts';

/** Something a server should refuse, or live with, and what it is called in a finding. */
export interface OddInput {
  readonly name: string;
  readonly body?: (valid: unknown) => unknown;
  readonly query?: (names: readonly string[]) => string;
}

/** Deeper than anybody means it, and no deeper than a parser that recurses can bear: many frameworks lean on one. */
const DEPTH = 100;

/** Bodies that are JSON, and of a kind that handlers forget; a wrong type and an empty text are other calls' business. */
export const ODD_BODIES: readonly OddInput[] = [
  { name: 'a body that is an array', body: () => [] },
  { name: 'a body of arrays in arrays', body: () => nested(DEPTH) },
  {
    name: 'a body with `__proto__`',
    body: (valid) => ({ ...fieldsOf(valid), ...withPrototype() }),
  },
  { name: 'blank texts', body: (valid) => exchange(valid, 'string', '   ') },
  { name: 'moments before the year 1', body: (valid) => moments(valid, '0000-01-01') },
  { name: 'moments of a far year', body: (valid) => moments(valid, '9999-12-31') },
  { name: 'numbers beyond all bounds', body: (valid) => exchange(valid, 'number', 1e308) },
];

/** Queries that are well-formed, and of a kind that handlers forget. */
export const ODD_QUERIES: readonly OddInput[] = [
  { name: 'parameters without a value', query: (names) => join(names, (name) => `${name}=`) },
  { name: 'blank parameters', query: (names) => join(names, (name) => `${name}=+++`) },
  {
    name: 'parameters that come twice',
    query: (names) => join(names, (name) => `${name}=1&${name}=2`),
  },
  {
    name: 'parameters that are objects',
    query: (names) => join(names, (name) => `${name}%5Ba%5D=1`),
  },
  { name: 'parameters nobody knows', query: () => 'specwright_unknown=1&__proto__=1' },
];

function join(names: readonly string[], write: (name: string) => string): string {
  return names.map((name) => write(encodeURIComponent(name))).join('&');
}

function fieldsOf(valid: unknown): Call['query'] {
  return isRecord(valid) ? valid : {};
}

function withPrototype(): object {
  return Object.fromEntries([
    ['__proto__', { polluted: true }],
    ['constructor', { prototype: { polluted: true } }],
  ]);
}

/** The fields of one type with another value. */
function exchange(valid: unknown, type: 'string' | 'number', other: unknown): unknown {
  const entries = Object.entries(fieldsOf(valid));
  if (!entries.some(([, value]) => typeof value === type)) return undefined;
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === type ? other : value]),
  );
}

/** The fields that are dates or times with another one, in the same notation. */
function moments(valid: unknown, date: string): unknown {
  const entries = Object.entries(fieldsOf(valid));
  const isMoment = (value: unknown): value is string =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value);
  if (!entries.some(([, value]) => isMoment(value))) return undefined;
  return Object.fromEntries(
    entries.map(([name, value]) => [name, isMoment(value) ? date + value.slice(10) : value]),
  );
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

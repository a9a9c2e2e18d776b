import { expect, test } from 'vitest';
import { runShelf } from './support/run-shelf.ts';
import type { Hooks, Values } from './support/shelf.ts';

const FAMILIES = ['resource', 'http', 'list', 'race'];

const SEEDS = Array.from({ length: 3 }, (_, index) => index * 7919 + 3);

/** As a server with a database keeps things: texts trimmed, times to the second, money to the cent, sets sorted. */
function kept(book: Values): Values {
  const entries = Object.entries(book).flatMap(([name, value]): [string, unknown][] => {
    if (value === null) return [];
    if (name === 'printed_on')
      return [[name, new Date(Math.floor(Date.parse(String(value)) / 1000) * 1000).toISOString()]];
    if (name === 'price') return [[name, Math.round(Number(value) * 100) / 100]];
    if (Array.isArray(value)) return [[name, [...new Set(value)].toSorted()]];
    return [[name, typeof value === 'string' ? value.normalize('NFC').trim() : value]];
  });
  return Object.fromEntries(entries);
}

const CUSTOMS: Readonly<Record<string, Partial<Hooks>>> = {
  'keeps the contract to the letter': {},
  'keeps values as databases do': {
    store: (book, earlier, method) =>
      kept(method === 'PATCH' ? { ...earlier, ...book } : { ...book, id: earlier?.['id'] }),
  },
  'leaves out what is empty': {
    show: (book) =>
      Object.fromEntries(
        Object.entries(book).filter(
          ([name, value]) =>
            name === 'title' ||
            (value !== '' &&
              value !== false &&
              value !== null &&
              !(Array.isArray(value) && value.length === 0)),
        ),
      ),
  },
  'gives absolute locations': { location: (id) => `http://elsewhere.example/v1/books/${id}` },
  'gives relative locations': { location: (id) => `books/${id}` },
  'gives random ids': { nextId: () => 1 + Math.floor(Math.random() * 1e9) },
  'sorts without regard to case': {
    compare: (a, b, sort) => {
      const name = sort.replace('-', '');
      const [x, y] = [a, b].map((book) => String(book[name]).toLowerCase());
      const order =
        name === 'pages' ? Number(a[name]) - Number(b[name]) : (x ?? '').localeCompare(y ?? '');
      return sort.startsWith('-') ? -order : order;
    },
  },
  'always shows ids': {
    select: ({ id, ...book }, fields) => ({
      id,
      ...Object.fromEntries(Object.entries(book).filter(([name]) => fields.includes(name))),
    }),
  },
  'has no HEAD': { intercept: ({ method }) => (method === 'HEAD' ? { status: 405 } : undefined) },
  'refuses control characters': {
    intercept: ({ method, body }) =>
      method !== 'GET' && body.includes('\\u0000') ? { status: 400 } : undefined,
  },
  'takes any media type': {
    intercept: ({ headers }) =>
      headers.accept?.includes('specwright') === true ? { status: 406 } : undefined,
  },
};

test.each(Object.entries(CUSTOMS))('a server is right that %s', async (_name, hooks) => {
  for (const seed of SEEDS) {
    const { findings } = await runShelf('resource', hooks, { seed, only: FAMILIES });
    expect(findings.map(({ check, expected, actual }) => [check, expected, actual, seed])).toEqual(
      [],
    );
  }
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Contract } from '../../src/contract/index.ts';
import type { Call } from '../../src/convention/index.ts';
import { coverageCalls } from '../../src/testing/call/coverage-calls.ts';
import { coverageRows } from '../../src/testing/edge/coverage-rows.ts';
import { presenceRows } from '../../src/testing/edge/presence-rows.ts';
import { loadText } from '../support/load-text.ts';

const SPEC = `openapi: 3.1.0
info: { title: Shelf, version: 1.0.0 }
paths:
  /books:
    post:
      operationId: addBook
      parameters:
        - { name: mode, in: query, schema: { enum: [fast, slow, lazy] } }
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [title]
              properties:
                id: { type: string, readOnly: true }
                title: { type: string, minLength: 2, maxLength: 30 }
                pages: { type: [integer, 'null'], minimum: 1, maximum: 5000 }
                tags: { type: array, minItems: 1, maxItems: 4, items: { type: string, maxLength: 5 } }
                state: { enum: [new, used] }
                lent: { type: boolean }
      responses: { '201': { description: Added. } }
`;

async function samples(): Promise<readonly Call[]> {
  const operation = new Contract(await loadText(SPEC)).operation('addBook');
  if (operation === undefined) throw new TypeError('no operation');
  return coverageCalls(operation).arms.flatMap((arm) => fc.sample(arm, { numRuns: 1, seed: 3 }));
}

interface Book {
  readonly title: string;
  readonly pages?: number | null;
  readonly tags?: readonly string[];
  readonly state?: string;
  readonly lent?: boolean;
}

describe('calls at the edges', () => {
  test('show every bound, every value of an enum, null, and unusual texts', async () => {
    const calls = await samples();
    const books = calls.map(({ body }) => body as Book);
    const lengths = books.map(({ title }) => [...title].length);
    expect(Math.min(...lengths)).toBe(2);
    expect(Math.max(...lengths)).toBe(30);
    for (const pages of [1, 5000, null]) expect(books.map((book) => book.pages)).toContain(pages);
    const sizes = books.map(({ tags }) => tags?.length);
    expect(sizes).toContain(1);
    expect(sizes).toContain(4);
    expect(new Set(books.map(({ state }) => state))).toEqual(new Set(['new', 'used', undefined]));
    expect(new Set(books.map(({ lent }) => lent))).toEqual(new Set([true, false, undefined]));
    expect(new Set(calls.map(({ query }) => query['mode']))).toEqual(
      new Set(['fast', 'slow', 'lazy', undefined]),
    );
    expect(books.some(({ title }) => /\p{Emoji_Presentation}/u.test(title))).toBe(true);
    expect(books.every((book) => !('id' in book))).toBe(true);
  });

  test('show every two optional parts together, each without the other, and neither', async () => {
    const calls = await samples();
    const parts = ['pages', 'tags', 'state', 'lent'];
    const rows = calls.map(({ query, body }) => [
      'mode' in query,
      ...parts.map((name) => Object.hasOwn(body as Book, name)),
    ]);
    for (const one of [0, 1, 2, 3, 4]) {
      for (const other of [0, 1, 2, 3, 4].filter((each) => each > one)) {
        const seen = new Set(rows.map((row) => `${row[one]} ${row[other]}`));
        expect(seen.size).toBe(4);
      }
    }
  });

  test('are few', async () => {
    expect((await samples()).length).toBeLessThan(17);
  });

  test('shrink to what a fault needs', async () => {
    const operation = new Contract(await loadText(SPEC)).operation('addBook');
    const isFine = ({ body }: Call): boolean => (body as Book).pages !== 5000;
    const found = coverageCalls(operation as never).arms.flatMap((arm) => {
      const { counterexample } = fc.check(fc.property(arm, isFine), { numRuns: 1, seed: 3 });
      return counterexample ?? [];
    });
    expect(found.length).toBeGreaterThan(0);
    for (const { query, body } of found) {
      expect(query).toEqual({});
      expect(Object.keys(body as Book).sort()).toEqual(['pages', 'title']);
    }
  });
});

test('law: rows hold each edge once where its part is there, of each place one, and every presence', () => {
  const edge = fc.record({
    path: fc.constantFrom(['body', 'a'], ['body', 'b'], ['body', 'b', 'c'], ['query', 'a']),
    keyword: fc.constantFrom('minimum', 'maximum', 'enum'),
    variant: fc.constantFrom('', '1'),
    value: fc.nat(),
  });
  const parts = [
    ['body', 'a'],
    ['body', 'b'],
    ['query', 'a'],
    ['query', 'z'],
  ] as const;
  fc.assert(
    fc.property(fc.array(edge), fc.subarray([...parts]), (edges, optional) => {
      const rows = coverageRows(optional, edges);
      const shown = rows.flatMap((row) => row.edges);
      expect(shown.length).toBe(edges.length);
      expect(new Set(shown)).toEqual(new Set(edges));
      for (const { edges: row, present } of rows) {
        const places = row.map(({ path }) => path.join('/'));
        expect(new Set(places).size).toBe(places.length);
        const absent = optional.filter((_, index) => present[index] !== true);
        for (const { path } of row) {
          expect(absent.some(([place, name]) => place === path[0] && name === path[1])).toBe(false);
        }
      }
      expect(rows[0]).toEqual({ present: optional.map(() => true), edges: [] });
      const presences = rows.map(({ present }) => present);
      expect(presences).toEqual(expect.arrayContaining([...presenceRows(optional.length)]));
    }),
  );
});

test('law: rows of presence show all four ways that two parts can be', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(), fc.nat(), (count, a, b) => {
      const rows = presenceRows(count);
      expect(rows.length).toBeLessThanOrEqual(2 + 2 * Math.ceil(Math.log2(count)));
      const [one, other] = [a % count, b % count];
      fc.pre(one !== other);
      expect(new Set(rows.map((row) => `${row[one]} ${row[other]}`)).size).toBe(4);
    }),
  );
});

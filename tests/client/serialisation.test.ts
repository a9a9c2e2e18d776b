import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collect } from './collect.ts';
import { clean, generateClient, scratchFolder } from './generated-client.ts';
import { serve } from './serve.ts';
import { shelf } from './shelf.ts';

type Api = Readonly<
  Record<
    string,
    ((params?: object) => Promise<unknown>) & { all: (params?: object) => AsyncIterable<unknown> }
  >
>;

let folder: string;
let createClient: (options: object) => Api;

beforeAll(async () => {
  folder = await scratchFolder();
  const file = await generateClient(await shelf(), folder);
  ({ createClient } = (await import(pathToFileURL(file).href)) as {
    createClient: typeof createClient;
  });
});
afterAll(() => clean(folder));

describe('parameters', () => {
  test('are written in the style the contract gives them', async () => {
    const { baseUrl, seen } = await serve(() => ({ body: { items: [] } }));
    const query = {
      filter: { author: 'A & B', year: { gte: 1999 } },
      tags: ['a,b', 'c'],
      ids: [1, 2],
      pipes: ['x', 'y'],
      raw: 'a/b?c&d',
      json: { deep: [1] },
      limit: undefined,
    };
    const header = { 'X-List': ['a', 'b'] };
    await createClient({ baseUrl })['delete_']?.({ query, header, cookie: { theme: 'dark' } });
    expect(seen[0]?.url).toBe(
      `/v2/books?filter[author]=A%20%26%20B&filter[year][gte]=1999&tags=a%2Cb,c&ids=1&ids=2&pipes=x|y&raw=a/b?c%26d&json=${encodeURIComponent('{"deep":[1]}')}`,
    );
    expect(seen[0]?.headers).toMatchObject({ 'x-list': 'a,b', cookie: 'theme=dark' });
  });

  test('of a path are grouped where a name is taken, and cannot leave their segment', async () => {
    const { baseUrl, seen } = await serve(() => ({ status: 204 }));
    await createClient({ baseUrl })['constructor_']?.({
      path: { query: 'a/../b?c', style: 'x y', matrix: [1, 2] },
    });
    expect(seen[0]?.url).toBe('/v2/books/a%2F..%2Fb%3Fc/.x%20y;matrix=1;matrix=2');
  });
});

describe('bodies', () => {
  test('urlencoded: arrays repeat, objects are JSON or as their style says', async () => {
    const { baseUrl, seen } = await serve(() => ({ status: 201 }));
    const body = { title: 'a b', tags: ['x', 'y'], author: { id: 1 }, expand: { a: { b: 1 } } };
    await createClient({ baseUrl })['addBook']?.({ body });
    expect(seen[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(new URLSearchParams(seen[0]?.body).getAll('tags')).toEqual(['x', 'y']);
    expect([...new URLSearchParams(seen[0]?.body)]).toEqual([
      ['title', 'a b'],
      ['tags', 'x'],
      ['tags', 'y'],
      ['author', '{"id":1}'],
      ['expand[a][b]', '1'],
    ]);
  });

  test('multipart: blobs are files, objects JSON', async () => {
    const { baseUrl, seen } = await serve(() => ({ status: 204 }));
    await createClient({ baseUrl })['constructor_']?.({
      path: { query: 'q', style: 's', matrix: [1] },
      body: { cover: new Blob(['pixels'], { type: 'image/png' }), note: { a: 1 } },
    });
    expect(seen[0]?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(seen[0]?.body).toMatch(
      /name="cover"; filename="blob"\r\nContent-Type: image\/png\r\n\r\npixels/,
    );
    expect(seen[0]?.body).toContain('name="note"\r\n\r\n{"a":1}');
  });

  test('of answers are text or bytes where they are no JSON', async () => {
    const { baseUrl } = await serve(({ url }) =>
      url.startsWith('/v2/covers')
        ? { headers: { 'content-type': 'image/png' }, body: 'pixels' }
        : { headers: { 'content-type': 'text/plain' }, body: 'words' },
    );
    const api = createClient({ baseUrl });
    const picture = await api['getCoversId']?.({ id: 1 });
    expect(picture).toBeInstanceOf(Blob);
    expect(await (picture as Blob).text()).toBe('pixels');
    expect(await api['processExit1']?.({ 1: 'x' })).toBe('words');
  });
});

describe('a foreign contract', () => {
  test('is walked by offset until a page is empty', async () => {
    const { baseUrl, seen } = await serve(({ url }) => {
      const offset = Number(new URL(url, 'http://x').searchParams.get('offset') ?? 0);
      return { body: { items: [1, 2, 3, 4, 5].slice(offset, offset + 2) } };
    });
    const items = await collect(createClient({ baseUrl })['delete_']?.all({ query: { limit: 3 } }));
    expect(items).toEqual([1, 2, 3, 4, 5]);
    expect(seen.map(({ url }) => new URL(url, 'http://x').searchParams.get('offset'))).toEqual([
      null,
      '2',
      '4',
      '5',
    ]);
  });

  test.each([
    [{ basic: 'mira:pässword' }, { authorization: 'Basic bWlyYTpww6Rzc3dvcmQ=' }, ''],
    [{ key: 'k&y', session: 's;1' }, { cookie: 'sid=s%3B1' }, '?api_key=k%26y'],
    [{ key: 'k' }, {}, ''],
  ])(
    'takes the first alternative whose credentials %j has',
    async (credentials, headers, search) => {
      const { baseUrl, seen } = await serve(() => ({ status: 201 }));
      await createClient({ baseUrl, credentials })['addBook']?.({ body: { title: 'x' } });
      expect(seen[0]?.url).toBe(`/v2/books${search}`);
      expect(seen[0]?.headers).toMatchObject(headers);
      expect(seen[0]?.headers.cookie).toBe('cookie' in headers ? headers.cookie : undefined);
    },
  );

  test('text of the contract stays text: nothing was injected into the module', () => {
    expect(Object.hasOwn(globalThis, 'injected')).toBe(false);
    expect(Object.keys(createClient({ baseUrl: 'http://x' })).sort()).toEqual(
      ['addBook', 'constructor_', 'delete_', 'getCoversId', 'processExit1'].sort(),
    );
  });
});

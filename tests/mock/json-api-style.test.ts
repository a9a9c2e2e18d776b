/** The style `envelope: jsonapi`, as a frontend developer meets it. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Config } from '../../src/studio/config.ts';
import { selectConventions } from '../../src/studio/select-conventions.ts';
import { runChecks } from '../../src/testing/index.ts';
import { contractOf } from '../support/contract-of.ts';
import { describeApi, json } from './support/describe-api.ts';
import { serve, type Reply } from './support/serve.ts';
import { serveSpec, type ServedHost } from './support/serve-spec.ts';

const SPEC = fileURLToPath(new URL('../lint/styles/jsonapi.yaml', import.meta.url));
const CONFIG: Config = { style: { envelope: 'jsonapi' } };
const BOOKS = '/api/v2/books';

interface Page {
  readonly data: readonly { readonly id: string }[];
  readonly links: Readonly<Record<string, string | null>>;
}

async function library(): Promise<{
  readonly served: ServedHost;
  readonly call: (method: string, path: string, body?: unknown) => Promise<Reply>;
}> {
  const served = await serveSpec(SPEC, { config: CONFIG });
  const headers = { authorization: 'Bearer demo', 'content-type': 'application/vnd.api+json' };
  return {
    served,
    call: (method, path, body) =>
      served.call(method, path, body === undefined ? { headers } : { headers, body }),
  };
}

test('errors say what went wrong and where, in the form of JSON:API', async () => {
  const { served, call } = await library();
  const wrong = await call('POST', BOOKS, { titel: 'Emma' });
  expect(wrong.status).toBe(400);
  const error = { status: '400', code: 'INVALID', title: 'Bad Request' };
  expect(wrong.body).toEqual({
    errors: [
      {
        ...error,
        detail: "The body must have required property 'title'.",
        source: { pointer: '/title' },
      },
      {
        ...error,
        detail: 'The body must NOT have additional properties.',
        source: { pointer: '/titel' },
      },
    ],
  });
  expect((await call('GET', `${BOOKS}?page%5Bsize%5D=500`)).body).toEqual({
    errors: [
      { ...error, detail: 'page[size] must be <= 100.', source: { parameter: 'page[size]' } },
    ],
  });
  const none = await call('GET', `${BOOKS}/3fa85f64-5717-4562-b3fc-2c963f66afa6`);
  expect(none.body).toMatchObject({ errors: [{ status: '404', code: 'NOT_FOUND' }] });
  expect((none.body as { errors: object[] }).errors[0]).not.toHaveProperty('source');
  const stranger = await served.call('GET', BOOKS);
  expect(stranger.body).toMatchObject({ errors: [{ status: '401', code: 'UNAUTHENTICATED' }] });
});

test('links lead through the pages, and end', async () => {
  const { call } = await library();
  const created = await call('POST', BOOKS, { title: 'Emma' });
  const { id } = (created.body as { data: { id: string } }).data;
  const found: string[] = [];
  let path: string | null | undefined = `${BOOKS}?page%5Bsize%5D=5`;
  for (let pages = 0; typeof path === 'string' && pages < 9; pages += 1) {
    const { data, links } = (await call('GET', path)).body as Page;
    expect(data.length).toBeLessThanOrEqual(5);
    found.push(...data.map((book) => book.id));
    path = links['next'];
  }
  expect(path).toBeNull();
  expect(found.filter((each) => each === id)).toHaveLength(1);
  expect(new Set(found).size).toBe(found.length);
  expect(found.length).toBeGreaterThan(10);
});

test('numbered pages link to those around them', async () => {
  const query = (name: string, more: object = {}): object => ({
    name,
    in: 'query',
    schema: { type: 'integer', minimum: 1, ...more },
  });
  const link = { type: 'object', required: ['href'], properties: { href: { type: 'string' } } };
  const names = ['self', 'first', 'prev', 'next', 'last'];
  const links = {
    type: 'object',
    required: names.filter((name) => name !== 'prev' && name !== 'next'),
    properties: Object.fromEntries(names.map((name) => [name, link])),
  };
  const items = {
    type: 'array',
    items: { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } },
  };
  const { call } = await serve(
    await contractOf(
      describeApi({
        '/trees': {
          get: {
            parameters: [query('page[number]'), query('page[size]', { default: 4 })],
            responses: {
              200: json({
                type: 'object',
                required: ['data', '_links'],
                properties: { data: items, _links: links },
              }),
            },
          },
        },
      }),
    ),
  );
  const at = (page: number): object => ({ href: `/trees?page%5Bnumber%5D=${page}` });
  const second = (await call('GET', '/trees?page%5Bnumber%5D=2')).body as { _links: object };
  expect(second._links).toEqual({
    self: at(2),
    first: at(1),
    prev: at(1),
    next: at(3),
    last: at(3),
  });
  const last = (await call('GET', '/trees?page%5Bnumber%5D=3')).body as { _links: object };
  expect(last._links).toEqual({ self: at(3), first: at(1), prev: at(2), last: at(3) });
});

test('the mock keeps what the contract declares', async () => {
  const { served } = await library();
  const { findings, operations } = await runChecks({
    contract: served.mock.current.contract,
    ...selectConventions(CONFIG),
    url: `${served.url}/api/v2`,
    seed: 1,
  });
  expect(findings).toEqual([]);
  expect(operations.filter(({ reached }) => !reached)).toEqual([]);
}, 60_000);

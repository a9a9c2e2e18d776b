/** A list whose pages are told of in headers alone: `Link` and `X-Total-Count`. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { Contract } from '../../../src/contract/index.ts';
import { selectConventions } from '../../../src/studio/select-conventions.ts';
import { runChecks } from '../../../src/testing/index.ts';
import { loadText } from '../../support/load-text.ts';

type Defect = 'no-link' | 'total-of-page' | 'no-count';

const ITEMS = Array.from({ length: 7 }, (_, index) => ({ id: index + 1 }));

const integer = (bounds: object): object => ({ type: 'integer', ...bounds });

const SPEC = {
  openapi: '3.1.0',
  info: { title: 'Things', version: '1.0.0' },
  paths: {
    '/things': {
      get: {
        operationId: 'listThings',
        parameters: [
          { name: 'limit', in: 'query', schema: integer({ minimum: 1, maximum: 50 }) },
          { name: 'after', in: 'query', schema: integer({ minimum: 0, maximum: 7 }) },
        ],
        responses: {
          200: {
            description: 'A page.',
            headers: {
              Link: { schema: { type: 'string' } },
              'X-Total-Count': { schema: integer({ minimum: 0 }) },
            },
            content: {
              'application/json': {
                schema: {
                  type: 'array',
                  items: { type: 'object', properties: { id: integer({}) }, required: ['id'] },
                },
              },
            },
          },
          400: { description: 'What is asked cannot be.' },
        },
      },
    },
  },
};

async function judge(defect?: Defect): Promise<readonly (string | undefined)[]> {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost');
    const [limit, after] = ['limit', 'after'].map((name) => Number(searchParams.get(name) ?? 0));
    const size = searchParams.has('limit') ? (limit ?? 0) : 20;
    const page = ITEMS.slice(after, (after ?? 0) + size);
    const next = (after ?? 0) + page.length;
    const total = defect === 'total-of-page' ? page.length : ITEMS.length;
    if (defect !== 'no-count') response.setHeader('X-Total-Count', total);
    if (next < ITEMS.length && defect !== 'no-link' && defect !== 'no-count') {
      response.setHeader('Link', `</things?limit=${size}&after=${next}>; rel="next"`);
    }
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(page));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { findings } = await runChecks({
    ...selectConventions({}),
    contract: new Contract(await loadText(JSON.stringify(SPEC))),
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seed: 1,
    only: ['pagination/walk'],
  });
  return findings.map(({ actual }) => actual);
}

test('a list whose next page and length stand in headers is walked', async () => {
  expect(await judge()).toEqual([]);
});

test('a page of a longer list without a declared `Link` is found, if its total tells', async () => {
  expect(await judge('no-link')).toEqual([expect.stringMatching(/^none, after \d+ of 7 items$/)]);
  expect(await judge('no-count')).toEqual([]);
});

test('a total that is that of the page alone is found', async () => {
  expect(await judge('total-of-page')).toEqual([
    expect.stringMatching(/^\d+, and \d+ items up to the next page$/),
  ]);
});

import { expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

const TEXT = { type: 'string' };

function found(body: unknown, parameters: readonly unknown[] = [{ name: 'page', in: 'query' }]) {
  const responses = { 200: { content: { 'application/json': { schema: body } } } };
  return remarks(convention, api({ paths: { '/orders': { get: { parameters, responses } } } }));
}

const list = (more: Readonly<Record<string, unknown>>): unknown => ({
  properties: { data: { type: 'array', items: {} }, ...more },
});

test.each([
  ['links', list({ links: {} })],
  ['_links', list({ _links: {} })],
  ['a URL next', list({ next: { type: ['string', 'null'] } })],
  ['a URL beside the items', list({ meta: { properties: { next_url: TEXT } } })],
])('%s in the body is a link', async (_what, body) => {
  expect(await found(body)).toEqual([]);
});

test('a cursor is none', async () => {
  expect(await found(list({ next_cursor: TEXT, next: { type: 'integer' } }))).toHaveLength(1);
});

test('what does not come in pages needs none', async () => {
  expect(await found(list({}), [])).toEqual([]);
  expect(await found({ type: 'object' })).toEqual([]);
});

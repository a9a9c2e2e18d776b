import { expect, test } from 'vitest';
import { contractOf } from '../support/contract-of.ts';
import { describeApi, json } from './support/describe-api.ts';
import { serve } from './support/serve.ts';

const USER = { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } };
const NOTE = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } };
const NONE = { 404: { description: 'None.' } };
const list = (item: object, example?: unknown): object => ({
  get: {
    responses: {
      200: json({ type: 'array', items: item }, example === undefined ? {} : { example }),
      ...NONE,
    },
  },
});
const read = (item: object): object => ({ get: { responses: { 200: json(item), ...NONE } } });
const parameter = (name: string, more: object): object => ({
  name,
  in: 'path',
  required: true,
  ...more,
});

const contract = await contractOf(
  describeApi({
    '/users': list(USER, [{ id: 7 }]),
    '/users/{id}': {
      parameters: [parameter('id', { schema: { type: 'integer' }, example: 42 })],
      ...read(USER),
    },
    '/users/{id}/notes': {
      parameters: [
        parameter('id', {
          schema: { type: 'integer' },
          examples: { ada: { value: 43 }, odd: { value: 'x' } },
        }),
      ],
      ...list(NOTE),
    },
    '/users/{id}/notes/{note_id}': {
      parameters: [
        parameter('id', { schema: { type: 'integer' } }),
        parameter('note_id', { schema: { type: 'string', examples: ['first', 'second'] } }),
      ],
      ...read(NOTE),
    },
  }),
);

test.each([
  ['/users/42', { id: 42 }],
  ['/users/43', { id: 43 }],
  ['/users/7', { id: 7 }],
  ['/users/7/notes/first', { id: 'first' }],
  ['/users/42/notes/second', { id: 'second' }],
])('%s is there, as the contract calls it', async (path, item) => {
  const { call } = await serve(contract);
  expect(await call('GET', path)).toMatchObject({ status: 200, body: item });
  expect((await call('GET', path.replace(/\/[^/]+$/, ''))).body).toContainEqual(item);
});

test('what nobody speaks of is not there', async () => {
  const { call } = await serve(contract);
  expect((await call('GET', '/users/44')).status).toBe(404);
  expect((await call('GET', '/users/x')).status).not.toBe(200);
  expect((await call('GET', '/users/7/notes/third')).status).toBe(404);
});

import { expect, test } from 'vitest';
import { contractOf, api } from '../support/contract-of.ts';
import { operationOf } from './support/operation-of.ts';

const responses = { 200: { description: 'ok' } };

test('callbacks come by name and expression, references followed', async () => {
  const { callbacks } = await operationOf(
    {
      operationId: 'subscribe',
      callbacks: {
        done: { $ref: '#/components/callbacks/Done' },
        failed: {
          '{$request.body#/a}': { post: { operationId: 'failed', responses } },
          'http://x.example/{$request.body#/b}': {
            parameters: [{ name: 'X-Event', in: 'header', schema: { type: 'string' } }],
            put: { responses },
            post: { responses },
          },
          'x-note': { post: { responses } },
        },
        'x-note': { '{$url}': { post: { responses } } },
        empty: { '{$url}': {} },
      },
    },
    { root: { components: { callbacks: { Done: { $url: { post: { responses } } } } } } },
  );
  expect(
    callbacks.map(({ name, expression, operations }) => [
      name,
      expression,
      operations.map(({ id, method }) => `${method} ${id}`),
    ]),
  ).toEqual([
    ['done', '$url', ['post subscribe done post']],
    ['failed', '{$request.body#/a}', ['post failed']],
    [
      'failed',
      'http://x.example/{$request.body#/b}',
      ['post subscribe failed post', 'put subscribe failed put'],
    ],
  ]);
  expect(callbacks[2]?.operations[0]?.parameters.map(({ name }) => name)).toEqual(['X-Event']);
});

test('callbacks that lead back to their own operation are read as far as is asked', async () => {
  const contract = await contractOf(
    api({
      paths: {
        '/loop': {
          post: { responses, callbacks: { again: { '{$url}': { $ref: '#/paths/~1loop' } } } },
        },
      },
    }),
  );
  const inner = contract.operations[0]?.callbacks[0]?.operations[0]?.callbacks[0];
  expect(inner?.name).toBe('again');
});

test.each([5, null, [], 'text', { a: 5, b: { '{$url}': 5 } }])(
  '`callbacks` of a wrong type: %j',
  async (callbacks) => {
    expect((await operationOf({ callbacks })).callbacks).toEqual([]);
  },
);

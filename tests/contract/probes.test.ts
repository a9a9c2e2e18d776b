import { expect, test } from 'vitest';
import { cacheControl, isLimited, type Operation } from '../../src/contract/index.ts';
import { api, contractOf } from '../support/contract-of.ts';

const OK = { '200': { description: '' } };

test.each([
  ['/health', 'health'],
  ['/healthz', 'health'],
  ['/api/v1/health-check', 'health'],
  ['/health/live', 'live'],
  ['/livez', 'live'],
  ['/health/ready', 'ready'],
  ['/metrics', 'metrics'],
  ['/actuator/prometheus', 'metrics'],
  ['/streams/live', undefined],
  ['/orders/{order_id}/health', undefined],
  ['/projects/metrics', undefined],
  ['/', undefined],
])('the probe at %s is %s', async (path, probe) => {
  expect((await operationAt(path, { responses: OK })).probe).toBe(probe);
});

test('a probe only asks', async () => {
  const contract = await contractOf(api({ paths: { '/ping': { post: { responses: OK } } } }));
  expect(contract.operations[0]?.probe).toBeUndefined();
});

test('an operation is found by method and path', async () => {
  const contract = await contractOf(api({ paths: { '/a/{b}': { get: { responses: OK } } } }));
  expect(contract.at('get', '/a/{b}')?.id).toBe('get /a/{b}');
  expect(contract.at('put', '/a/{b}')).toBeUndefined();
});

test.each([
  [{ type: 'object' }, true],
  [{ type: 'array', items: {} }, false],
  [{ type: 'object', properties: { data: { type: 'array', items: {} } } }, false],
])('a GET that answers with %j reads one item: %s', async (schema, readsItem) => {
  const responses = { '200': { description: '', content: { 'application/json': { schema } } } };
  expect((await operationAt('/orders/{order_id}', { responses })).readsItem).toBe(readsItem);
  expect((await operationAt('/orders', { responses })).readsItem).toBe(false);
});

test('the caching that an extension declares is read as far as it is well-formed', async () => {
  const cache = { ttl: 60, scope: 'public', swr: '30' };
  const operation = await operationAt('/a', { 'x-cache': cache, responses: OK });
  expect(operation.cache).toEqual({ ttl: 60, scope: 'public', swr: undefined });
  expect((await operationAt('/a', { 'x-cache': 60, responses: OK })).cache).toBeUndefined();
});

test('what `Cache-Control` may say is read from constants, lists, defaults and examples', async () => {
  const header = {
    schema: { type: 'string', enum: ['no-store', 'Private="a, b", max-age=5'], default: 'public' },
    example: 'max-age="7"',
    examples: { one: { value: 's-maxage=1' } },
  };
  const responses = { '200': { description: '', headers: { 'cache-control': header } } };
  const response = (await operationAt('/a', { responses })).responses.get('200');
  const found = response === undefined ? [] : cacheControl(response);
  expect(found.map(({ directives }) => Object.fromEntries(directives))).toEqual([
    { 'no-store': '' },
    { private: 'a, b', 'max-age': '5' },
    { public: '' },
    { 'max-age': '7' },
    { 's-maxage': '1' },
  ]);
  expect(found.at(-1)?.node.pointer).toMatch(/\/examples\/one\/value$/);
});

test.each([['RateLimit'], ['ratelimit-policy'], ['X-RateLimit-Limit']])(
  'a header %s tells of a limit',
  async (name) => {
    const responses = { '200': { description: '', headers: { [name]: {} } } };
    expect(isLimited(await operationAt('/a', { responses }))).toBe(true);
    expect(isLimited(await operationAt('/a', { responses: OK }))).toBe(false);
  },
);

async function operationAt(path: string, get: unknown): Promise<Operation> {
  const [operation] = (await contractOf(api({ paths: { [path]: { get } } }))).operations;
  if (operation === undefined) throw new Error('no operation');
  return operation;
}

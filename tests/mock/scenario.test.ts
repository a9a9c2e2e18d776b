import { expect, test } from 'vitest';
import { contractOf } from '../support/contract-of.ts';
import { describeApi } from './support/describe-api.ts';
import { serveFlagship } from './support/serve-flagship.ts';
import { serve } from './support/serve.ts';

const LIST = '/api/v1/products';
const SCENARIOS = {
  down: { '*': { code: 503 } },
  gateway: { listProducts: { code: 502 } },
  recovers: { listProducts: { sequence: [{ code: 503 }, { code: 502 }] } },
  gone: { getProduct: { code: 404 } },
  slow: { '*': { delay: 150 } },
  lost: { listProducts: { disrupt: 'abort' as const } },
  cut: { listProducts: { disrupt: 'truncate' as const } },
  shaky: { '*': { errorRate: 0.5, errorCode: 500 } },
};
const config = { mock: { scenarios: SCENARIOS } };
const play = (name: string) => ({ headers: { 'x-mock-scenario': name } });

test('a request plays a scenario by its header or a cookie', async () => {
  const api = await serveFlagship({ config });
  expect((await api.call('GET', LIST)).status).toBe(200);
  expect((await api.call('GET', LIST, play('gateway'))).status).toBe(502);
  const headers = { cookie: 'x-mock-scenario=gateway' };
  expect((await api.call('GET', LIST, { headers })).status).toBe(502);
  expect((await api.call('GET', '/api/v1/orders', play('gateway'))).status).toBe(200);
});

test('an error that the contract does not declare has its envelope', async () => {
  const api = await serveFlagship({ config });
  const { status, body } = await api.call('GET', LIST, play('gateway'));
  expect(status).toBe(502);
  expect(body).toMatchObject({ data: null, error: { message: expect.stringContaining('502') } });
});

test('what the request prefers wins over the scenario', async () => {
  const api = await serveFlagship({ config });
  const headers = { 'x-mock-scenario': 'down', prefer: 'code=200' };
  expect((await api.call('GET', LIST, { headers })).status).toBe(200);
});

test('a scenario of a session holds until it is ended', async () => {
  const api = await serveFlagship({ config });
  const headers = { 'x-mock-session': 'tab' };
  const choose = (name: string | null) =>
    api.call('PUT', '/__specwright/scenario', { headers, body: { name } });
  expect((await choose('down')).status).toBe(200);
  expect((await api.call('GET', LIST, { headers })).status).toBe(503);
  expect((await api.call('GET', LIST)).status).toBe(200);
  await choose(null);
  expect((await api.call('GET', LIST, { headers })).status).toBe(200);
  const unknown = await choose('up');
  expect(unknown.status).toBe(400);
  expect(unknown.text).toContain('`down`');
});

test('the calls of a sequence differ, the rest are as usual', async () => {
  const api = await serveFlagship({ config });
  const statuses: number[] = [];
  for (let count = 0; count < 4; count += 1) {
    statuses.push((await api.call('GET', LIST, play('recovers'))).status);
  }
  expect(statuses).toEqual([503, 502, 200, 200]);
});

test('a scenario that is not there is refused, and those that are are named', async () => {
  const api = await serveFlagship({ config });
  const { status, text } = await api.call('GET', LIST, play('dwon'));
  expect(status).toBe(400);
  expect(text).toContain('`down`');
  await expect(serveFlagship({ config, scenario: 'dwon' })).rejects.toThrow('dwon');
});

test('an operation that a scenario misspells is reported', async () => {
  const scenarios = { down: { listProduct: { code: 503 } } };
  const { reports } = await serveFlagship({ config: { mock: { scenarios } } });
  expect(reports).toEqual([expect.stringContaining('`listProduct`')]);
});

test.each([
  ['a scenario', play('slow')],
  ['a preference', { headers: { prefer: 'wait=0.15' } }],
])('an answer waits for %s', async (_name, options) => {
  const api = await serveFlagship({ config });
  await api.call('GET', LIST);
  const start = performance.now();
  const { headers } = await api.call('GET', LIST, options);
  expect(performance.now() - start).toBeGreaterThanOrEqual(149);
  const isPreferred = 'prefer' in options.headers;
  expect(headers.get('preference-applied')).toBe(isPreferred ? 'wait=0.15' : null);
});

test('a connection is lost before the answer, or in the middle of it', async () => {
  const api = await serveFlagship({ config });
  await expect(api.call('GET', LIST, play('lost'))).rejects.toThrow();
  await expect(api.call('GET', LIST, play('cut'))).rejects.toThrow();
  expect((await api.call('GET', LIST)).status).toBe(200);
  expect(api.mock.traffic.entries.map(({ answer }) => answer.disruption)).toEqual([
    'abort',
    'truncate',
    undefined,
  ]);
});

test('a share of the calls fails, the same ones for the same seed', async () => {
  const statuses = async (): Promise<number[]> => {
    const api = await serveFlagship({ config, seed: 'dice' });
    const all: number[] = [];
    for (let count = 0; count < 40; count += 1) {
      all.push((await api.call('GET', LIST, play('shaky'))).status);
    }
    return all;
  };
  const first = await statuses();
  expect(first.filter((status) => status === 500).length).toBeGreaterThan(8);
  expect(first.filter((status) => status === 200).length).toBeGreaterThan(8);
  expect(await statuses()).toEqual(first);
});

test('made-up answers are the same for the same seed, and valid', async () => {
  const api = await serveFlagship({ config });
  const get = (prefer: string) => api.call('GET', LIST, { headers: { prefer } });
  const [a, again, b] = [await get('seed=1'), await get('seed=1'), await get('seed=2')];
  const data = ({ body }: { body: unknown }): unknown => (body as { data: unknown }).data;
  expect(data(again)).toEqual(data(a));
  expect(data(b)).not.toEqual(data(a));
  expect(data(await get('dynamic=true'))).not.toEqual(data(await get('dynamic=true')));
  expect(a.headers.get('preference-applied')).toBe('seed=1');
  expect(a.headers.get('specwright-violations')).toBeNull();
});

test('what is preferred in vain is not said to be applied', async () => {
  const api = await serveFlagship();
  const prefer = async (value: string): Promise<unknown[]> => {
    const { status, headers } = await api.call('GET', LIST, { headers: { prefer: value } });
    return [status, headers.get('preference-applied')];
  };
  expect(await prefer('code=599')).toEqual([400, null]);
  expect(await prefer('code=429')).toEqual([429, 'code=429']);
});

test('a path without what stands before it is told', async () => {
  const api = await serveFlagship();
  const reply = await api.call('GET', '/products');
  expect(reply.status).toBe(404);
  expect(reply.text).toContain('Did you mean /api/v1/products?');
  expect((await api.call('GET', '/nothing')).text).toContain('Check it against the contract.');
});

test('an operation without a success is answered as usual, whatever seed is preferred', async () => {
  const description = describeApi({
    '/logout': { post: { responses: { default: { description: 'Whatever happens.' } } } },
  });
  const { call } = await serve(await contractOf(description));
  const headers = { prefer: 'seed=1' };
  expect((await call('POST', '/logout', { headers })).status).toBe(200);
});

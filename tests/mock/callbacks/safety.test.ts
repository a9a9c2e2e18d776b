import { expect, test, vi } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { hooksApi } from '../support/hooks-api.ts';
import { ORDER, placeOrder } from '../support/place-order.ts';
import { receive } from '../support/receive.ts';
import { serveHost } from '../support/serve-host.ts';

const REQUESTS = '/__specwright/requests';

test.each([
  ['http://hooks.example/a', /hooks\.example.*--callback-host hooks\.example/],
  ['http://10.0.0.7:80/', /--callback-host 10\.0\.0\.7/],
  ['http://127.0.0.1.hooks.example/', /this machine only/],
  ['http://[::ffff:10.0.0.7]/', /this machine only/],
  ['ftp://127.0.0.1/', /http and https only/],
  ['file:///etc/passwd', /http and https only/],
  ['http://a:b@127.0.0.1/', /credentials/],
  ['/hooks', /no URL/],
])('nothing is sent to %s', async (url, message) => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  const api = await serveHost(await hooksApi());
  await placeOrder(api, url);
  await placeOrder(api, url.replace(/\/a$/, '/b'));
  await eventually(() => api.reports.length).toBe(1);
  expect(api.reports[0]).toMatch(message);
  const targets = fetched.mock.calls.map(([to]) => String(to));
  expect(targets.filter((to) => !to.startsWith(api.url))).toEqual([]);
  fetched.mockRestore();
});

test('what a stranger sent does not steer the terminal', async () => {
  const api = await serveHost(await hooksApi());
  await placeOrder(api, '\u001B[2J');
  await eventually(() => api.reports.length).toBe(1);
  expect(api.reports[0]).toContain('`\\u{1b}[2J`');
});

test('a host that is allowed is called, with its port where that is said', async () => {
  const receiver = await receive();
  const { port } = new URL(receiver.url);
  // What is no name of this machine by itself, but leads to it.
  const address = `http://0.0.0.0:${port}/hooks`;
  for (const host of ['0.0.0.0', `0.0.0.0:${port}`]) {
    const api = await serveHost(await hooksApi(), { callbackHosts: [host] });
    await placeOrder(api, address);
    await eventually(() => receiver.received.length).toBeGreaterThan(0);
    expect(api.reports).toEqual([]);
  }
  const other = await serveHost(await hooksApi(), { callbackHosts: ['0.0.0.0:1'] });
  await placeOrder(other, address);
  await eventually(() => other.reports.length).toBe(1);
  expect(receiver.received).toHaveLength(2);
});

test('callbacks that call the mock itself come to an end', async () => {
  const schema = { $ref: '#/components/schemas/Order' };
  const requestBody = {
    content: { 'application/json': { schema, example: { ...ORDER, callback_url: 'http://x' } } },
  };
  const api = await serveHost(await hooksApi({ callback: { requestBody } }));
  await placeOrder(api, `${api.url}/orders`);
  await eventually(() => api.reports.join('\n')).toContain('circle');
  const { body: sent } = await api.call('GET', `${REQUESTS}?kind=callback`);
  expect(sent).toHaveLength(4);
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { listenMock } from '../../src/mock/index.ts';
import { createMock } from '../../src/studio/create-mock.ts';
import { describeApi, json } from './support/describe-api.ts';
import { call } from './support/serve.ts';

const ITEM = {
  type: 'object',
  required: ['id', 'name'],
  properties: { id: { type: 'string', readOnly: true }, name: { type: 'string' } },
};

const description = (greeting: string, more: object = {}): string =>
  JSON.stringify(
    describeApi({
      '/greeting': { get: { responses: { 200: json({ type: 'string' }, { example: greeting }) } } },
      '/parted': { get: { responses: { 200: json({ $ref: './part.json' }) } } },
      '/items': {
        get: { responses: { 200: json({ type: 'array', items: { $ref: './item.json' } }) } },
        post: {
          requestBody: { content: { 'application/json': { schema: { $ref: './item.json' } } } },
          responses: { 201: json({ $ref: './item.json' }) },
        },
      },
      '/items/{id}': {
        get: {
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
          responses: { 200: json({ $ref: './item.json' }), 404: { description: 'Not there.' } },
        },
      },
      ...more,
    }),
  );

async function project() {
  const folder = await mkdtemp(path.join(tmpdir(), 'specwright-mock-'));
  const file = (name: string): string => path.join(folder, name);
  const write = (name: string, text: string): Promise<void> => writeFile(file(name), text);
  await write('part.json', JSON.stringify({ const: 'first part' }));
  await write('item.json', JSON.stringify(ITEM));
  await write('openapi.json', description('hello'));
  const events: string[] = [];
  const mock = await createMock(file('openapi.json'), {
    config: {},
    projectRoot: folder,
    onReload: (outcome) => events.push('mock' in outcome ? 'reloaded' : outcome.error.message),
  });
  const running = await listenMock(mock, { port: 0, host: '127.0.0.1' });
  onTestFinished(async () => {
    await running.close();
    mock.close();
    await rm(folder, { recursive: true });
  });
  const get = (target: string) => call(running.url, 'GET', target);
  const post = (target: string, body: object) => call(running.url, 'POST', target, { body });
  const until = async (target: string, body: unknown): Promise<void> => {
    await expect.poll(async () => (await get(target)).body, { timeout: 20_000 }).toEqual(body);
  };
  return { write, get, post, until, events };
}

test('an edit of the description, or of a file it refers to, is served without a failed call', async () => {
  const { write, get, until } = await project();
  const statuses = new Map<number, number>();
  let failures = 0;
  const over = new AbortController();
  const clients = Array.from({ length: 8 }, async () => {
    while (!over.signal.aborted) {
      const reply = await get('/greeting').catch(() => undefined);
      if (reply === undefined) failures += 1;
      else statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
    }
  });
  await until('/greeting', 'hello');
  for (const greeting of ['one', 'two', 'three']) {
    await write('openapi.json', description(greeting));
    await until('/greeting', greeting);
  }
  await write('part.json', JSON.stringify({ const: 'second part' }));
  await until('/parted', 'second part');
  over.abort();
  await Promise.all(clients);
  expect(failures).toBe(0);
  expect([...statuses.keys()]).toEqual([200]);
  expect(statuses.get(200)).toBeGreaterThan(20);
});

test.each([
  ['no JSON', '{'],
  ['no description', '{"a": 1}'],
  ['nothing', ''],
  ['no operations', JSON.stringify(describeApi({}))],
  ['a reference that leads nowhere', description('broken').replace('part.json', 'nowhere.json')],
])('a save with %s keeps the old contract and says why', async (_what, text) => {
  const { write, get, until, events } = await project();
  await until('/greeting', 'hello');
  await write('openapi.json', text);
  await expect.poll(() => events.length, { timeout: 20_000 }).toBe(1);
  const reply = await get('/greeting');
  expect(reply).toMatchObject({ status: 200, body: 'hello' });
  const reason = reply.headers.get('specwright-stale');
  expect(reason?.slice(0, 20)).toBe(events[0]?.slice(0, 20));
  await write('openapi.json', description('mended'));
  await until('/greeting', 'mended');
  expect((await get('/greeting')).headers.get('specwright-stale')).toBeNull();
});

test('a log that is written beside a broken file is no edit of it', async () => {
  const { write, get, events } = await project();
  await write('openapi.json', '{');
  const isStale = async (): Promise<boolean> =>
    (await get('/greeting')).headers.get('specwright-stale')?.includes('openapi.json:') === true;
  for (let attempt = 0; attempt < 100 && !(await isStale()); attempt += 1) await wait(20);
  expect(await isStale()).toBe(true);
  for (const line of ['a', 'b', 'c']) {
    await write('mock.log', line);
    await write('other.json', line);
    await wait(150);
  }
  expect(events).toHaveLength(1);
});

test('a file that was missing is found when it appears', async () => {
  const { write, until, events } = await project();
  await write('openapi.json', description('later').replace('part.json', 'late.json'));
  await expect.poll(() => events.length, { timeout: 20_000 }).toBe(1);
  await write('late.json', JSON.stringify({ const: 'late part' }));
  await until('/parted', 'late part');
});

test('what was written stays as long as it is valid', async () => {
  const { write, get, post, until } = await project();
  const { body, headers } = await post('/items', { name: 'Kept' });
  const place = headers.get('location') ?? '';
  await write('openapi.json', description('again'));
  await until('/greeting', 'again');
  expect((await get(place)).body).toEqual(body);
  expect((await get('/items')).body).toContainEqual(body);
  await write(
    'item.json',
    JSON.stringify({ ...ITEM, properties: { ...ITEM.properties, name: { type: 'integer' } } }),
  );
  await expect.poll(async () => (await get(place)).status, { timeout: 20_000 }).toBe(404);
});

test('a request in flight ends on the contract it began with', async () => {
  const { write, until, get } = await project();
  const slow = get('/greeting');
  await write('openapi.json', description('new'));
  expect((await slow).status).toBe(200);
  await until('/greeting', 'new');
  await wait(100);
  expect((await get('/greeting')).body).toBe('new');
});

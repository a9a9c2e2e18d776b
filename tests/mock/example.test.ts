import { chmod, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MockHost } from '../../src/mock/index.ts';
import { Contract } from '../../src/contract/index.ts';
import { loadSpec } from '../../src/spec/index.ts';
import { serveDescription, type ServedDescription } from './support/serve-description.ts';
import { serveFlagship } from './support/serve-flagship.ts';
import { sendJson, serveUpstream } from './support/serve-upstream.ts';

const SPEC = `# What the team must not lose
openapi: 3.1.0
info: { title: Shop, version: '1' } # small
paths:
  /things:
    post:
      operationId: makeThing
      requestBody:
        content:
          application/json:
            schema: { type: object, properties: { name: { type: string } } } # sent
      responses:
        '201':
          description: Made.
          content:
            application/json:
              schema: {}   # anything
              examples:
                first: # the first one ever
                  value: { id: 1 }
        '202': { description: Later. }
        '203':
          description: From elsewhere.
          content:
            application/json: { schema: { type: integer }, example: 1 }
  # the end
`;

const ENTRY = '/__specwright/requests/1/example';

async function keep(api: Pick<ServedDescription, 'call'>, name: unknown = 'kept', path = ENTRY) {
  return api.call('POST', path, { body: { name } });
}

async function serveThings(answer: unknown = { id: 2 }, status = 201, options: object = {}) {
  const upstream = await serveUpstream((outgoing) => sendJson(outgoing, answer, status));
  const api = await serveDescription(SPEC, { proxy: { url: upstream.url }, ...options });
  const post = (body: unknown = { name: 'x' }) => api.call('POST', '/things', { body });
  return { ...api, post };
}

async function examplesIn(file: string) {
  const contract = new Contract(await loadSpec(file));
  const operation = contract.operation('makeThing');
  return {
    sent: operation?.requestBody?.content.get('application/json')?.examples,
    answered: operation?.responses.get('201')?.content.get('application/json')?.examples,
  };
}

test('an exchange is kept as an example, and nothing else of the text changes', async () => {
  const api = await serveThings();
  await api.post();
  const reply = await keep(api);
  expect(reply).toMatchObject({ status: 201, body: { name: 'kept', files: [api.file] } });
  const text = await api.text();
  const old = SPEC.split('\n');
  const added = text.split('\n').filter((line) => !old.includes(line));
  expect(text.split('\n').filter((line) => old.includes(line))).toEqual(old);
  expect(added.map((line) => line.trim()).join(' ')).toBe(
    'examples: kept: value: name: x kept: value: id: 2',
  );
});

test('whatever is kept is what the contract then has as an example', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.jsonValue(),
      fc.record({ name: fc.string({ unit: 'grapheme' }), more: fc.jsonValue() }),
      async (answer, sent) => {
        const api = await serveThings(answer);
        await api.post(sent);
        expect((await keep(api)).status).toBe(201);
        const examples = await examplesIn(api.file);
        expect(examples.answered?.get('kept')).toEqual(JSON.parse(JSON.stringify(answer)));
        expect(examples.sent?.get('kept')).toEqual(JSON.parse(JSON.stringify(sent)));
        expect(examples.answered?.get('first')).toEqual({ id: 1 });
      },
    ),
    { numRuns: 30 },
  );
});

test('the mock answers with a kept example at once', async () => {
  const api = await serveThings({ id: 3 }, 201, { watch: true });
  await api.post();
  expect((await keep(api)).status).toBe(201);
  const headers = { prefer: 'code=201, example=kept' };
  const preferred = async (): Promise<unknown> =>
    (await api.call('POST', '/things', { headers, body: {} })).body;
  await expect.poll(preferred, { timeout: 20_000 }).toEqual({ id: 3 });
});

test('a request that breaks the contract is not kept, its answer is', async () => {
  const api = await serveThings();
  await api.post({ name: 1 });
  expect((await keep(api)).status).toBe(201);
  const examples = await examplesIn(api.file);
  expect(examples.answered?.has('kept')).toBe(true);
  expect(examples.sent?.size).toBe(0);
});

test.each([
  ['an undeclared status', 418, {}, 'Response status 418 is not declared'],
  ['an undeclared media type', 202, {}, 'content type application/json is not declared'],
  ['an answer that breaks the contract', 203, 'x', 'Response body must be integer'],
  ['an unnamed example beside it', 203, 7, 'one `example` without a name'],
])('%s is not kept', async (_name, status, answer, reason) => {
  const api = await serveThings(answer, status);
  await api.post();
  const refused = await keep(api);
  expect(refused).toMatchObject({ status: 409, body: { detail: expect.stringContaining(reason) } });
  expect(await api.text()).toBe(SPEC);
});

test('a name that there is, or that cannot be one, is refused', async () => {
  const api = await serveThings();
  await api.post();
  expect((await keep(api, 'first')).text).toContain('has an example `first` already');
  for (const name of ['', 'a b', 'a"', 7, null]) expect((await keep(api, name)).status).toBe(400);
  expect((await keep(api, 'x', '/__specwright/requests/9/example')).status).toBe(404);
  await api.call('GET', '/nothing');
  const unknown = await keep(api, 'x', '/__specwright/requests/2/example');
  expect(unknown.text).toContain('matches no operation');
  expect(await api.text()).toBe(SPEC);
});

test('a description that has changed meanwhile, or is locked, stays as it is', async () => {
  const api = await serveThings();
  await api.post();
  await writeFile(api.file, `${SPEC}# more\n`);
  const changed = await keep(api);
  expect(changed.status).toBe(409);
  expect(changed.text).toContain('has changed');
  expect(await api.text()).toBe(`${SPEC}# more\n`);
  await writeFile(api.file, SPEC);
  await chmod(api.file, 0o444);
  if (process.getuid?.() === 0) return; // the file system refuses this user nothing
  expect((await keep(api)).text).toContain('permission is denied');
});

test('another page or machine may not write to the description', async () => {
  const api = await serveThings();
  await api.post();
  const headers = { origin: 'https://evil.example' };
  const refused = await api.call('POST', ENTRY, { headers, body: { name: 'kept' } });
  expect(refused.status).toBe(403);
  expect(await api.text()).toBe(SPEC);
});

test('a mock without files says so', async () => {
  const { hostMock } = await import('../../src/mock/index.ts');
  const { mock } = await serveFlagship();
  const host: MockHost = hostMock(mock);
  await host.fetch(new Request('http://localhost/health/live'));
  const reply = await host.fetch(
    new Request(`http://localhost${ENTRY}`, { method: 'POST', body: '{"name":"kept"}' }),
  );
  expect(reply.status).toBe(409);
  expect(await reply.text()).toContain('no description that it may write to');
});

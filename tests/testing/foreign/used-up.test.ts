import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { selectChecks } from '../../../src/studio/select-checks.ts';
import { runChecks } from '../../../src/testing/index.ts';
import { api, contractOf } from '../../support/contract-of.ts';

const json = (schema: unknown): object => ({ content: { 'application/json': { schema } } });
const ID = { type: 'integer', minimum: 1 };
const SHOW = {
  type: 'object',
  required: ['id'],
  properties: { id: ID, title: { type: 'string', maxLength: 40 } },
};
const TICKET = {
  type: 'object',
  required: ['id', 'show_id'],
  properties: { id: ID, show_id: ID, name: { type: 'string', maxLength: 40 } },
};
const input = ({ properties }: typeof TICKET | typeof SHOW): object => ({
  required: true,
  ...json({
    type: 'object',
    required: 'show_id' in properties ? ['show_id'] : [],
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => name !== 'id')),
  }),
});
const of = (plural: string, schema: typeof TICKET | typeof SHOW): object => ({
  [`/${plural}`]: {
    get: {
      operationId: `list_${plural}`,
      responses: { 200: json({ type: 'array', items: schema }) },
    },
    post: {
      operationId: `create_${plural}`,
      requestBody: input(schema),
      responses: { 201: json(schema), 409: {}, 422: {} },
    },
  },
  [`/${plural}/{id}`]: {
    parameters: [{ name: 'id', in: 'path', required: true, schema: ID }],
    get: { operationId: `get_${plural}`, responses: { 200: json(schema), 404: {}, 422: {} } },
  },
});

/** Two tickets for each show, as for a room with two seats. */
async function start(): Promise<string> {
  const rows: Record<string, Record<string, unknown>[]> = { shows: [], tickets: [] };
  const server = createServer((request, response) => {
    const chunks: Uint8Array[] = [];
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    request.on('end', () => {
      const reply = (status: number, body: unknown): void => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body));
      };
      const [, plural = '', id] = (request.url ?? '').split('?')[0]?.split('/') ?? [];
      const all = rows[plural];
      if (all === undefined) return reply(404, {});
      if (request.method === 'POST') {
        const sent = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
        const taken = all.filter((ticket) => ticket['show_id'] === sent['show_id']);
        if (plural === 'tickets' && taken.length === 2) return reply(409, {});
        all.push({ ...sent, id: all.length + 1 });
        return reply(201, all.at(-1));
      }
      if (id === undefined) return reply(200, all);
      const found = all.find((row) => row['id'] === Number(id));
      return reply(found === undefined ? 404 : 200, found ?? {});
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('what is used up is named no longer, so that others can be asked for', async () => {
  const contract = await contractOf(
    api({ paths: { ...of('shows', SHOW), ...of('tickets', TICKET) } }),
  );
  const only = ['resource/read-after-write', 'resource/created-is-listed'];
  const { outcomes } = await runChecks({
    contract,
    ...selectChecks({}),
    url: await start(),
    seed: 1,
    only,
  });
  const passed = outcomes.filter(
    ({ operation, status }) => operation === 'create_tickets' && status === 'passed',
  );
  expect(passed.map(({ check }) => check).sort()).toEqual(only.toSorted());
}, 60_000);

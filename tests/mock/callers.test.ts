import { describe, expect, test } from 'vitest';
import { contractOf } from '../support/contract-of.ts';
import { describeApi, json } from './support/describe-api.ts';
import { serve } from './support/serve.ts';

const NOTE = {
  type: 'object',
  required: ['id', 'owner_id', 'text'],
  properties: {
    id: { type: 'string', format: 'uuid', readOnly: true },
    owner_id: { type: 'string', readOnly: true },
    text: { type: 'string' },
  },
};
const OWNED = {
  security: [{ bearer: ['notes'] }],
  'x-owner': { claim: 'sub', field: 'owner_id' },
};
const none = { description: 'No.' };
const errors = { 401: none, 403: none, 404: none };
const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }];
const requestBody = { required: true, content: { 'application/json': { schema: NOTE } } };
const contract = contractOf(
  describeApi(
    {
      '/notes': {
        get: { ...OWNED, responses: { 200: json({ type: 'array', items: NOTE }), ...errors } },
        post: { ...OWNED, requestBody, responses: { 201: json(NOTE), ...errors } },
      },
      '/notes/{id}': {
        parameters,
        get: { ...OWNED, responses: { 200: json(NOTE), ...errors } },
        delete: { ...OWNED, responses: { 204: none, ...errors } },
      },
    },
    {
      components: {
        securitySchemes: {
          bearer: {
            type: 'oauth2',
            flows: { clientCredentials: { tokenUrl: '/t', scopes: { notes: 'Notes.' } } },
          },
        },
      },
    },
  ),
);

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (claims: object): string => `${part({ alg: 'none' })}.${part(claims)}.`;
const NOW = Date.UTC(2026, 0, 1);

async function api() {
  const { call } = await serve(await contract, { environment: { now: () => NOW } });
  return (method: string, path: string, token: string, body?: object) =>
    call(method, path, {
      headers: { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body }),
    });
}

describe('a token', () => {
  test.each([
    ['invalid', 401],
    ['expired', 401],
    ['unprivileged', 403],
    ['anything', 200],
    [jwt({ sub: 'a' }), 200],
    [jwt({ sub: 'a', exp: NOW / 1000 + 1 }), 200],
    [jwt({ sub: 'a', exp: NOW / 1000 }), 401],
    [jwt({ sub: 'a', nbf: NOW / 1000 + 1 }), 401],
    [jwt({ sub: 'a', scope: 'other notes' }), 200],
    [jwt({ sub: 'a', scope: 'other' }), 403],
    [jwt({ sub: 'a', roles: [] }), 403],
  ])('%s is answered with %i', async (token, status) => {
    const send = await api();
    expect((await send('GET', '/notes', token)).status).toBe(status);
  });
});

describe('what somebody has made', () => {
  const note = { text: 'mine' };

  test('others neither read, list nor delete', async () => {
    const send = await api();
    const made = await send('POST', '/notes', 'me', note);
    const { id, owner_id: owner } = made.body as { id: string; owner_id: string };
    const ids = async (token: string): Promise<string[]> =>
      ((await send('GET', '/notes', token)).body as { id: string }[]).map((item) => item.id);
    expect(await ids('me')).toContain(id);
    expect(await ids('you')).not.toContain(id);
    expect((await send('GET', `/notes/${id}`, 'you')).status).toBe(404);
    expect((await send('DELETE', `/notes/${id}`, 'you')).status).toBe(404);
    expect((await send('GET', `/notes/${id}`, 'me')).body).toMatchObject({ owner_id: owner });
    expect((await send('DELETE', `/notes/${id}`, 'me')).status).toBe(204);
  });

  test('stays theirs with another token of the same subject', async () => {
    const send = await api();
    const made = await send('POST', '/notes', jwt({ sub: 'me', jti: '1' }), note);
    expect(made.body).toMatchObject({ owner_id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    const { id } = made.body as { id: string };
    expect((await send('GET', `/notes/${id}`, jwt({ sub: 'me', jti: '2' }))).status).toBe(200);
    expect((await send('GET', `/notes/${id}`, jwt({ sub: 'you' }))).status).toBe(404);
  });

  test('what is there from the start is everybody’s', async () => {
    const send = await api();
    const listed = (await send('GET', '/notes', 'me')).body as { id: string }[];
    expect(listed.length).toBeGreaterThan(0);
    expect((await send('GET', '/notes', 'you')).body).toEqual(listed);
    expect((await send('GET', `/notes/${listed[0]?.id ?? ''}`, 'you')).status).toBe(200);
  });
});

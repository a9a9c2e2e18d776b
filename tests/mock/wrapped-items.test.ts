/** Contracts that put an item under its own name, `{"domain": {…}}`, and let the caller name it. */
import { expect, test } from 'vitest';
import { contractOf } from '../support/contract-of.ts';
import { describeApi, json } from './support/describe-api.ts';
import { serve } from './support/serve.ts';

const DOMAIN = {
  type: 'object',
  required: ['name', 'ttl'],
  properties: {
    name: { type: 'string' },
    ttl: { type: 'integer' },
    owner: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
    state: { type: 'string', enum: ['on', 'off'] },
  },
};
const object = (properties: object): object => ({ type: 'object', properties });
const one = json(object({ domain: DOMAIN, links: { type: 'object' } }));
const body = (schema: object): object => ({ content: { 'application/json': { schema } } });
const NONE = { 404: { description: 'None.' } };
const CREATED = {
  ...object({ name: { type: 'string' }, ttl: { type: 'integer' } }),
  required: ['name'],
};

const contract = await contractOf(
  describeApi({
    '/domains': {
      get: { responses: { 200: json(object({ domains: { type: 'array', items: DOMAIN } })) } },
      post: { requestBody: body(CREATED), responses: { 201: one, 409: { description: 'Taken.' } } },
    },
    '/domains/{domain_name}': {
      parameters: [{ name: 'domain_name', in: 'path', required: true, schema: { type: 'string' } }],
      get: { responses: { 200: one, ...NONE } },
      put: {
        requestBody: body(
          object({
            ttl: { type: 'integer' },
            owner: { type: 'string' },
            state: { type: 'string' },
          }),
        ),
        responses: { 200: one, 400: { description: 'Wrong.' }, ...NONE },
      },
    },
  }),
);

test('an item is created under the name that the caller gives it, once', async () => {
  const { call } = await serve(contract);
  const sent = { name: 'mine.example', ttl: 60 };
  const made = await call('POST', '/domains', { body: sent });
  expect(made).toMatchObject({ status: 201, body: { domain: sent } });
  expect(made.headers.get('location')).toBe('/domains/mine.example');
  expect((await call('GET', '/domains/mine.example')).body).toMatchObject({ domain: sent });
  const { body: listed } = await call('GET', '/domains');
  expect(listed).toMatchObject({
    domains: expect.arrayContaining([expect.objectContaining(sent)]),
  });
  expect((await call('POST', '/domains', { body: sent })).status).toBe(409);
  expect((await call('GET', '/domains/other.example')).status).toBe(404);
});

test('what is sent in another form than it is shown in stays as it was, what is wrong is refused', async () => {
  const { call } = await serve(contract);
  await call('POST', '/domains', { body: { name: 'mine.example', ttl: 60 } });
  const { body: before } = await call('GET', '/domains/mine.example');
  const { owner, state } = (before as { domain: { owner?: object; state?: string } }).domain;
  const sent = { ttl: 90, owner: 'Ada Ltd', state: 'somewhere' };
  const changed = await call('PUT', '/domains/mine.example', { body: sent });
  expect(changed.status).toBe(200);
  expect((changed.body as { domain: object }).domain).toEqual({
    ...(owner === undefined ? {} : { owner }),
    ...(state === undefined ? {} : { state }),
    name: 'mine.example',
    ttl: 90,
  });
  expect((await call('PUT', '/domains/mine.example', { body: { ttl: 'x' } })).status).toBe(400);
});

/** State of contracts that take forms, in another case than they answer in, and POST to change: as payment APIs do. */
import { expect, test } from 'vitest';
import { contractOf } from '../support/contract-of.ts';
import { describeApi, json } from './support/describe-api.ts';
import { serve, type Served } from './support/serve.ts';

const SERVICE = {
  type: 'object',
  required: ['sid', 'friendly_name', 'code_length'],
  properties: {
    sid: { type: 'string', pattern: '^VA[0-9a-f]{8}$' },
    friendly_name: { type: 'string' },
    code_length: { type: 'integer', minimum: 1 },
    labels: { type: 'object', additionalProperties: { type: 'string' } },
  },
};
const DELETED = {
  type: 'object',
  required: ['sid', 'deleted'],
  properties: { sid: { type: 'string' }, deleted: { const: true } },
};
const schemas = { Service: SERVICE, Deleted: DELETED };
const one = { $ref: '#/components/schemas/Service' };
const form = (required: string[]): object => ({
  content: {
    'application/x-www-form-urlencoded': {
      schema: {
        type: 'object',
        required,
        properties: {
          FriendlyName: { type: 'string' },
          CodeLength: { type: 'integer' },
          Labels: { type: 'object', additionalProperties: { type: 'string' } },
        },
      },
    },
  },
});

const contract = await contractOf(
  describeApi(
    {
      '/services': {
        get: { responses: { 200: json({ type: 'array', items: one }) } },
        post: { requestBody: form(['FriendlyName']), responses: { 201: json(one) } },
      },
      '/services/{ServiceSid}': {
        parameters: [
          { name: 'ServiceSid', in: 'path', required: true, schema: { type: 'string' } },
        ],
        get: {
          responses: {
            200: json({ anyOf: [one, { $ref: '#/components/schemas/Deleted' }] }),
            404: { description: 'None.' },
          },
        },
        post: {
          requestBody: form([]),
          responses: { 200: json(one), 404: { description: 'None.' } },
        },
        delete: { responses: { 204: { description: 'Gone.' } } },
      },
    },
    { components: { schemas } },
  ),
);

function post(api: Served, path: string, fields: Record<string, string>) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return api.call('POST', path, { headers, body: new URLSearchParams(fields).toString() });
}

test('what a form says is shown, found by its id, changed and deleted', async () => {
  const api = await serve(contract);
  const sent = { FriendlyName: 'Mine', CodeLength: '7', 'Labels[plan]': 'gold' };
  const made = await post(api, '/services', sent);
  const shown = { friendly_name: 'Mine', code_length: 7, labels: { plan: 'gold' } };
  expect(made).toMatchObject({ status: 201, body: shown });
  const { sid } = made.body as { sid: string };
  expect(sid).toMatch(/^VA[0-9a-f]{8}$/);
  expect((await api.call('GET', `/services/${sid}`)).body).toEqual(made.body);
  const changed = await post(api, `/services/${sid}`, { FriendlyName: 'Other' });
  expect(changed.body).toMatchObject({ ...shown, sid, friendly_name: 'Other' });
  expect((await api.call('GET', '/services')).body).toContainEqual(changed.body);
  expect((await api.call('DELETE', `/services/${sid}`)).status).toBe(204);
  expect((await api.call('GET', `/services/${sid}`)).status).toBe(404);
});

test('ids that are made are like those that are there', async () => {
  const api = await serve(contract);
  const sids = new Set<string>();
  for (let turn = 0; turn < 5; turn += 1) {
    const made = await post(api, '/services', { FriendlyName: 'Mine' });
    sids.add((made.body as { sid: string }).sid);
  }
  expect(sids.size).toBe(5);
});

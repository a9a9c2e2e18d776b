import { expect, test } from 'vitest';
import { contractOf } from '../support/contract-of.ts';
import { describeApi, json } from './support/describe-api.ts';
import { createMock } from '../../src/mock/index.ts';
import { selectConventions } from '../../src/studio/select-conventions.ts';

const NOTE = {
  type: 'object',
  required: ['id', 'text'],
  properties: { id: { type: 'string', format: 'uuid', readOnly: true }, text: { type: 'string' } },
};
const note = { $ref: '#/components/schemas/Note' };
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };

test('who makes and deletes items all day gets a new id each time', async () => {
  const contract = await contractOf(
    describeApi(
      {
        '/notes': {
          get: { responses: { 200: json({ type: 'array', items: note }) } },
          post: {
            requestBody: { required: true, content: { 'application/json': { schema: note } } },
            responses: { 201: json(note), 409: json({}) },
          },
        },
        '/notes/{id}': {
          get: { parameters: [id], responses: { 200: json(note), 404: json({}) } },
          delete: { parameters: [id], responses: { 204: { description: 'Gone' } } },
        },
      },
      { components: { schemas: { Note: NOTE } } },
    ),
  );
  const { fetch } = createMock(contract, selectConventions({}));
  const headers = { 'content-type': 'application/json' };
  const send = (method: string, path: string, body: string | null = null): Promise<Response> =>
    fetch(new Request(`http://mock${path}`, { method, headers, body }));
  const seen = new Set<unknown>();
  for (let count = 0; count < 1200; count += 1) {
    const made = await send('POST', '/notes', '{"text":"Milk"}');
    expect(made.status).toBe(201);
    const { id: mine } = (await made.json()) as { readonly id: string };
    seen.add(mine);
    const gone = await send('DELETE', `/notes/${mine}`);
    expect(gone.status).toBe(204);
  }
  expect(seen.size).toBe(1200);
});

/** Whatever the mock answers is what the contract promises: for each operation, valid, missing, broken and chosen. */
import { describe, expect, test } from 'vitest';
import { compileValidator, type Contract, type Operation } from '../../src/contract/index.ts';
import { loadFlagship } from './support/load-flagship.ts';
import { type CallOptions, type Reply, serve } from './support/serve.ts';

function request(contract: Contract, operation: Operation): [string, string, CallOptions] {
  const values = new Map(operation.parameters.map((parameter) => [parameter, parameter.example]));
  const at = (location: string): [string, string][] =>
    [...values].flatMap(([{ in: place, name, required }, value]) =>
      place === location && required ? [[name, String(value)]] : [],
    );
  const path = operation.basePath + operation.path.expand(Object.fromEntries(at('path')));
  const media = operation.requestBody?.json;
  const [body] = media?.examples.values() ?? [];
  const key = contract.securitySchemes.has('apiKey')
    ? { 'x-api-key': 'demo' }
    : { authorization: 'Bearer demo' };
  const type = media === undefined ? {} : { 'content-type': media.name };
  const headers = { ...key, ...type, ...Object.fromEntries(at('header')) };
  return [
    operation.method.toUpperCase(),
    path,
    { headers, ...(body === undefined ? {} : { body }) },
  ];
}

function assertConforms(operation: Operation, reply: Reply): void {
  const response = operation.responses.get(String(reply.status));
  expect(response, `${operation.id} declares ${reply.status}: ${reply.text}`).toBeDefined();
  expect(reply.headers.get('specwright-violations')).toBeNull();
  for (const [name, header] of response?.headers ?? []) {
    if (header.required) expect(reply.headers.get(name), `${operation.id} ${name}`).toBeTruthy();
    const value = reply.headers.get(name);
    if (value === null || header.schema === undefined) continue;
    const typed = header.schema.types.includes('integer') ? Number(value) : value;
    expect(
      compileValidator(header.schema.json)(typed),
      `${operation.id} ${name}: ${value}`,
    ).toEqual([]);
  }
  const schema = response?.json?.schema;
  if (schema === undefined) expect(reply.text).toBe('');
  else expect(compileValidator(schema.json)(reply.body), reply.text).toEqual([]);
}

describe.each(['orders', 'notes'] as const)('the mock of %s', async (name) => {
  const contract = await loadFlagship(name);
  const operations = contract.operations.map((operation) => [operation.id, operation] as const);

  test.each(operations)('%s succeeds as declared', async (_id, operation) => {
    const api = await serve(contract);
    const reply = await api.call(...request(contract, operation));
    expect(String(reply.status)).toBe(operation.success?.status);
    assertConforms(operation, reply);
    expect(api.reports).toEqual([]);
  });

  test.each(operations)('%s fails as declared', async (_id, operation) => {
    const api = await serve(contract);
    const [method, path, options] = request(contract, operation);
    const unknown = path.replace(/[\da-f]{8}-[\da-f-]{27}/, '00000000-0000-7000-8000-000000000000');
    const replies = [
      await api.call(method, path, {
        ...options,
        headers: { ...options.headers, authorization: '', 'x-api-key': '' },
      }),
      await api.call(method, unknown, options),
      await api.call(method, path, {
        ...options,
        headers: { ...options.headers, accept: 'text/csv' },
      }),
      ...(options.body === undefined
        ? []
        : [
            await api.call(method, path, { ...options, body: [] }),
            await api.call(method, path, { ...options, body: '{' }),
            await api.call(method, path, {
              ...options,
              headers: { ...options.headers, 'content-type': 'text/csv' },
            }),
          ]),
    ];
    for (const reply of replies) assertConforms(operation, reply);
    expect(replies.some(({ status }) => status >= 400)).toBe(true);
    expect(api.reports).toEqual([]);
  });

  test.each(operations)('%s gives every declared answer on demand', async (_id, operation) => {
    const api = await serve(contract);
    const [method, path, options] = request(contract, operation);
    for (const status of operation.responses.keys()) {
      const headers = { ...options.headers, prefer: `code=${status}` };
      const reply = await api.call(method, path, { ...options, headers });
      expect(String(reply.status)).toBe(status);
      assertConforms(operation, reply);
    }
  });
});

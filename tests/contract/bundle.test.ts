import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { describe, expect, test } from 'vitest';
import { bundle, compileValidator, Contract, type JsonSchema } from '../../src/contract/index.ts';
import { loadSpec } from '../../src/spec/index.ts';
import { api, contractOf } from '../support/contract-of.ts';

const SPECS = path.join(import.meta.dirname, '../../specs');

function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === '$ref' && typeof child === 'string' ? [child] : referencesIn(child),
  );
}

/** Follows member names; `undefined` where there is nothing. */
function at(value: unknown, ...keys: readonly (string | number)[]): unknown {
  return keys.reduce<unknown>(
    (owner, key) =>
      typeof owner === 'object' && owner !== null ? Reflect.get(owner, key) : undefined,
    value,
  );
}

describe.each(['orders', 'notes'])('the bundle of specs/%s', async (spec) => {
  const contract = new Contract(await loadSpec(path.join(SPECS, spec, 'openapi.yaml')));
  const bundled = bundle(contract);

  test('is one JSON document whose references lead to its own schemas', () => {
    expect(JSON.parse(JSON.stringify(bundled))).toEqual(bundled);
    const references = new Set(referencesIn(bundled));
    expect(references.size).toBeGreaterThan(5);
    for (const reference of references) {
      const name = reference.replace('#/components/schemas/', '');
      expect(bundled.components['schemas'], reference).toHaveProperty([name]);
    }
    const methods = Object.values(bundled.paths).flatMap((item) => Object.values(item));
    expect(methods).toHaveLength(contract.operations.length);
  });

  test('is what openapi-typescript can read', async () => {
    const text = astToString(await openapiTS(structuredClone(bundled) as never, { silent: true }));
    for (const operation of contract.operations) expect(text).toContain(`${operation.id}: {`);
  });

  test('is a description again, of the same contract', async () => {
    const again = await contractOf(bundled);
    expect(again.operations.map(({ id, name }) => [id, name])).toEqual(
      contract.operations.map(({ id, name }) => [id, name]),
    );
    for (const operation of contract.operations) {
      const other = again.operation(operation.id);
      expect(other?.parameters.map((one) => [one.in, one.name, one.required])).toEqual(
        operation.parameters.map((one) => [one.in, one.name, one.required]),
      );
      expect([...(other?.responses.keys() ?? [])]).toEqual([...operation.responses.keys()]);
      expect(other?.isProtected).toBe(operation.isProtected);
      expect(other?.pagination).toEqual(operation.pagination);
      expect(other?.rateLimit).toEqual(operation.rateLimit);
      expect(other?.idempotency).toEqual(operation.idempotency);
    }
  });

  test('law: its schemas accept and refuse what those of the contract do', async () => {
    const again = await contractOf(bundled);
    const examples = contract.operations.flatMap((operation) =>
      [
        operation.requestBody?.json,
        ...[...operation.responses.values()].map(({ json }) => json),
      ].flatMap((body) => [...(body?.examples.values() ?? [])]),
    );
    const values = [
      null,
      {},
      [],
      'text',
      ...examples.slice(0, 60),
      ...examples.slice(0, 20).map(without),
    ];
    let refused = 0;
    let accepted = 0;
    for (const operation of contract.operations) {
      const other = again.operation(operation.id);
      for (const pick of [
        (one: typeof operation) => one.success?.json?.schema?.json,
        (one: typeof operation) => one.requestBody?.json?.schema?.json,
      ]) {
        const [mine, theirs] = [pick(operation), other && pick(other)];
        expect(theirs === undefined).toBe(mine === undefined);
        if (mine === undefined || theirs === undefined) continue;
        for (const value of values) {
          const issues = compileValidator(mine)(value);
          expect(compileValidator(theirs)(value).length > 0, operation.id).toBe(issues.length > 0);
          if (issues.length > 0) refused += 1;
          else accepted += 1;
        }
      }
    }
    expect(Math.min(refused, accepted)).toBeGreaterThan(10);
  });

  test('the same twice is the same text', async () => {
    const other = new Contract(await loadSpec(path.join(SPECS, spec, 'openapi.yaml')));
    for (const operation of other.operations.toReversed())
      void operation.success?.json?.schema?.json;
    expect(Object.keys(at(bundle(other), 'components', 'schemas') as object)).toHaveLength(
      Object.keys(bundled.components['schemas'] as object).length,
    );
    expect(JSON.stringify(bundle(contract))).toBe(JSON.stringify(bundled));
  });
});

/** A value with its first property, at some depth, gone. */
function without(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const [first, ...others] = Object.entries(value);
  return Object.fromEntries(
    first?.[0] === 'data' ? [['data', without(first[1])], ...others] : others,
  );
}

describe('bundle', () => {
  test('a part of the operations brings only the schemas they need', async () => {
    const contract = new Contract(await loadSpec(path.join(SPECS, 'orders/openapi.yaml')));
    const [probe] = contract.operations.filter(({ path: { text } }) => text === '/health/live');
    if (probe === undefined) throw new Error('there is no probe');
    const part = bundle(contract, [probe]);
    expect(Object.keys(part.paths)).toEqual(['/health/live']);
    const names = Object.keys(part.components['schemas'] as object);
    expect(names).toContain('Liveness');
    expect(names).not.toContain('Order');
  });

  test('what is behind a reference is written out wherever its name looks like a field', async () => {
    const ok = {
      description: 'found',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/S' } } },
    };
    const contract = await contractOf(
      api({
        paths: {
          '/a': {
            get: {
              'x-own': { $ref: '#/nope' },
              responses: { default: { $ref: '#/components/responses/R' } },
              parameters: [
                {
                  name: 'p',
                  in: 'query',
                  examples: { value: { $ref: '#/components/examples/E' } },
                },
              ],
              callbacks: {
                schema: {
                  '{$url}': { post: { responses: { 200: { $ref: '#/components/responses/R' } } } },
                },
              },
            },
          },
        },
        components: {
          responses: {
            R: {
              ...ok,
              headers: {
                'x-thing': { $ref: '#/components/headers/H' },
                schema: { $ref: '#/components/headers/H' },
              },
            },
          },
          headers: { H: { schema: { type: 'string', example: { $ref: '#/nope' } } } },
          examples: { E: { value: { $ref: '#/nope' } } },
          schemas: { S: { type: 'object' } },
        },
      }),
    );
    const get = at(bundle(contract).paths, '/a', 'get');
    const header = { schema: { type: 'string', example: { $ref: '#/nope' } } };
    const response = {
      description: 'found',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/S' } } },
      headers: { 'x-thing': header, schema: header },
    };
    expect(get).toMatchObject({
      'x-own': { $ref: '#/nope' },
      responses: { default: response },
      parameters: [{ examples: { value: { value: { $ref: '#/nope' } } } }],
      callbacks: { schema: { '{$url}': { post: { responses: { 200: response } } } } },
    });
  });

  test('a callback that leads back to its own path ends', async () => {
    const contract = await contractOf(
      api({
        paths: { '/a': { $ref: '#/components/pathItems/A' } },
        components: {
          pathItems: {
            A: {
              post: { callbacks: { again: { '{$url}': { $ref: '#/components/pathItems/A' } } } },
            },
          },
        },
      }),
    );
    expect(JSON.stringify(bundle(contract)).length).toBeLessThan(2000);
  });

  test('a path called `__proto__` is a path like any other', async () => {
    const contract = await contractOf(
      '{"openapi":"3.1.0","info":{},"paths":{"__proto__":{"get":{"responses":{}}},"constructor":{"get":{}}},"components":{"schemas":{"__proto__":{"type":"string"}},"securitySchemes":{"__proto__":{"type":"http"}}}}',
    );
    const bundled = bundle(contract);
    expect(Object.keys(bundled.paths)).toEqual(['__proto__', 'constructor']);
    expect(Object.keys(bundled.components['securitySchemes'] as object)).toEqual(['__proto__']);
    expect(Reflect.get({}, 'get')).toBeUndefined();
    expect(Reflect.get(Object, 'get')).toBeUndefined();
  });

  test('3.0 is upgraded, an operation without an id gets its own', async () => {
    const schema: JsonSchema = { type: 'string', nullable: true };
    const contract = await contractOf(
      api(
        { paths: { '/a': { get: { responses: { 200: { content: { 'a/json': { schema } } } } } } } },
        '3.0.3',
      ),
    );
    const bundled = bundle(contract);
    expect(bundled.openapi).toBe('3.1.0');
    expect(at(bundled.paths, '/a', 'get')).toMatchObject({
      operationId: 'get /a',
      responses: { 200: { content: { 'a/json': { schema: { type: ['string', 'null'] } } } } },
    });
  });
});

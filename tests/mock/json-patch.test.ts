import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyJsonPatch } from '../../src/mock/state/apply-json-patch.ts';
import { contractOf } from '../support/contract-of.ts';
import { describeApi, json } from './support/describe-api.ts';
import { serve } from './support/serve.ts';

/** RFC 6902, appendix A. */
test.each([
  ['A.1', { foo: 'bar' }, [{ op: 'add', path: '/baz', value: 'qux' }], { baz: 'qux', foo: 'bar' }],
  [
    'A.2',
    { foo: ['bar', 'baz'] },
    [{ op: 'add', path: '/foo/1', value: 'qux' }],
    { foo: ['bar', 'qux', 'baz'] },
  ],
  ['A.3', { baz: 'qux', foo: 'bar' }, [{ op: 'remove', path: '/baz' }], { foo: 'bar' }],
  [
    'A.4',
    { foo: ['bar', 'qux', 'baz'] },
    [{ op: 'remove', path: '/foo/1' }],
    { foo: ['bar', 'baz'] },
  ],
  [
    'A.5',
    { baz: 'qux', foo: 'bar' },
    [{ op: 'replace', path: '/baz', value: 'boo' }],
    { baz: 'boo', foo: 'bar' },
  ],
  [
    'A.6',
    { foo: { bar: 'baz', waldo: 'fred' }, qux: { corge: 'grault' } },
    [{ op: 'move', from: '/foo/waldo', path: '/qux/thud' }],
    { foo: { bar: 'baz' }, qux: { corge: 'grault', thud: 'fred' } },
  ],
  [
    'A.7',
    { foo: ['all', 'grass', 'cows', 'eat'] },
    [{ op: 'move', from: '/foo/1', path: '/foo/3' }],
    { foo: ['all', 'cows', 'eat', 'grass'] },
  ],
  [
    'A.8',
    { baz: 'qux', foo: ['a', 2, 'c'] },
    [
      { op: 'test', path: '/baz', value: 'qux' },
      { op: 'test', path: '/foo/1', value: 2 },
    ],
    { baz: 'qux', foo: ['a', 2, 'c'] },
  ],
  [
    'A.10',
    { foo: 'bar' },
    [{ op: 'add', path: '/child', value: { grandchild: {} } }],
    { foo: 'bar', child: { grandchild: {} } },
  ],
  [
    'A.11',
    { foo: 'bar' },
    [{ op: 'add', path: '/baz', value: 'qux', xyz: 123 }],
    { foo: 'bar', baz: 'qux' },
  ],
  ['A.14', { '/': 9, '~1': 10 }, [{ op: 'test', path: '/~01', value: 10 }], { '/': 9, '~1': 10 }],
  [
    'A.16',
    { foo: ['bar'] },
    [{ op: 'add', path: '/foo/-', value: ['abc', 'def'] }],
    { foo: ['bar', ['abc', 'def']] },
  ],
  ['the whole', { foo: 1 }, [{ op: 'replace', path: '', value: { bar: 2 } }], { bar: 2 }],
  [
    'copy',
    { a: { b: 1 } },
    [
      { op: 'copy', from: '/a', path: '/c' },
      { op: 'replace', path: '/c/b', value: 2 },
    ],
    { a: { b: 1 }, c: { b: 2 } },
  ],
  ['an empty name', { '': 1 }, [{ op: 'replace', path: '/', value: 2 }], { '': 2 }],
])('%s', (_name, target, patch, expected) => {
  expect(applyJsonPatch(target, patch)).toEqual(expected);
});

test.each([
  ['A.9', { baz: 'qux' }, [{ op: 'test', path: '/baz', value: 'bar' }], '/0/value'],
  ['A.12', { foo: 'bar' }, [{ op: 'add', path: '/baz/bat', value: 'qux' }], '/0/path'],
  ['A.15', { '/': 9, '~1': 10 }, [{ op: 'test', path: '/~01', value: '10' }], '/0/value'],
  ['beyond the end', { foo: [1] }, [{ op: 'add', path: '/foo/2', value: 2 }], '/0/path'],
  ['a leading zero', { foo: [1, 2] }, [{ op: 'remove', path: '/foo/01' }], '/0/path'],
  [
    'the end of a list is nothing',
    { foo: [1] },
    [{ op: 'replace', path: '/foo/-', value: 2 }],
    '/0/path',
  ],
  ['from nowhere', {}, [{ op: 'move', from: '/a', path: '/b' }], '/0/from'],
  ['into itself', { a: { b: 1 } }, [{ op: 'move', from: '/a', path: '/a/b' }], '/0/path'],
  ['an unknown operation', {}, [{ op: 'swap', path: '/a' }], '/0/op'],
  ['no pointer', {}, [{ op: 'add', path: 'a', value: 1 }], '/0/path'],
  ['an escape that is none', {}, [{ op: 'add', path: '/~2', value: 1 }], '/0/path'],
  ['no value', {}, [{ op: 'add', path: '/a' }], '/0/value'],
  ['no list', {}, { op: 'add' }, ''],
])('%s is refused, with its place', (_name, target, patch, pointer) => {
  const before = structuredClone(target);
  expect(() => applyJsonPatch(target, patch)).toThrow(
    expect.objectContaining({ pointer }) as Error,
  );
  expect(target).toEqual(before);
});

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'a', '0', '-'];
const POINTER = fc
  .array(fc.constantFrom(...KEYS))
  .map((keys) => keys.map((key) => `/${key}`).join(''));
const OPERATION = fc.record({
  op: fc.constantFrom('add', 'remove', 'replace', 'move', 'copy', 'test'),
  path: POINTER,
  from: POINTER,
  value: fc.oneof(fc.constant({ polluted: true }), fc.constant([1, { a: 2 }])),
});

test('no pointer reaches a prototype, and nothing is changed in place', () => {
  fc.assert(
    fc.property(fc.array(OPERATION, { maxLength: 6 }), (patch) => {
      const target = { a: { a: [1, { a: 2 }] }, '0': [] };
      const before = structuredClone(target);
      try {
        applyJsonPatch(target, patch);
      } catch {
        // Refused as a whole.
      }
      expect(target).toEqual(before);
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
      expect(Reflect.get([], 'polluted')).toBeUndefined();
      expect(Reflect.get(() => 0, 'polluted')).toBeUndefined();
    }),
  );
});

const BOX = {
  type: 'object',
  required: ['id', 'name', 'tags'],
  additionalProperties: false,
  properties: {
    id: { type: 'integer', readOnly: true },
    name: { type: 'string', minLength: 1 },
    tags: { type: 'array', items: { type: 'string' } },
    note: { type: 'string' },
    secret: { type: 'string', writeOnly: true },
    updated_at: { type: 'string', format: 'date-time', readOnly: true },
  },
};
const ID = { name: 'id', in: 'path', required: true, schema: { type: 'integer' } };
const PATCH = { type: 'array', items: { type: 'object', required: ['op', 'path'] } };

describe('an operation that takes JSON Patch', async () => {
  const contractWith = (errors: readonly number[]) =>
    contractOf(
      describeApi({
        '/boxes': {
          get: { responses: { 200: json({ type: 'array', items: BOX }) } },
          post: {
            requestBody: { content: { 'application/json': { schema: BOX } } },
            responses: { 201: json(BOX) },
          },
        },
        '/boxes/{id}': {
          parameters: [ID],
          get: { responses: { 200: json(BOX), 404: { description: 'None.' } } },
          patch: {
            requestBody: {
              content: {
                'application/json-patch+json': { schema: PATCH },
                'application/merge-patch+json': { schema: { type: 'object' } },
              },
            },
            responses: {
              200: json(BOX),
              ...Object.fromEntries(errors.map((status) => [status, { description: 'No.' }])),
            },
          },
        },
      }),
    );

  async function boxOf(errors: readonly number[] = [400, 409, 422]) {
    const api = await serve(await contractWith(errors));
    const made = await api.call('POST', '/boxes', { body: { name: 'Box', tags: ['a'] } });
    const path = `/boxes/${String((made.body as { id: number }).id)}`;
    const send = (type: string) => (body: unknown) =>
      api.call('PATCH', path, { headers: { 'content-type': type }, body });
    return {
      patch: send('application/json-patch+json'),
      merge: send('application/merge-patch+json'),
      read: async () => (await api.call('GET', path)).body,
    };
  }

  test('applies it, and a merge patch beside it', async () => {
    const { patch, merge, read } = await boxOf();
    const done = await patch([
      { op: 'test', path: '/name', value: 'Box' },
      { op: 'replace', path: '/name', value: 'Case' },
      { op: 'add', path: '/tags/-', value: 'b' },
    ]);
    expect(done).toMatchObject({ status: 200, body: { name: 'Case', tags: ['a', 'b'] } });
    expect(await read()).toEqual(done.body);
    expect((await merge({ note: 'New' })).body).toMatchObject({ name: 'Case', note: 'New' });
  });

  test('does all of it or nothing', async () => {
    const { patch, read } = await boxOf();
    const before = await read();
    const steps = [
      { op: 'replace', path: '/name', value: 'Case' },
      { op: 'test', path: '/tags', value: [] },
    ];
    expect((await patch(steps)).status).toBe(409);
    expect(await read()).toEqual(before);
  });

  test.each([
    [[{ op: 'test', path: '/name', value: 'Other' }], 409],
    [[{ op: 'remove', path: '/note/deep' }], 409],
    [[{ op: 'remove', path: '/name' }], 422],
    [[{ op: 'add', path: '/unknown', value: 1 }], 422],
    [[{ op: 'replace', path: '', value: 'text' }], 422],
    [[{ op: 'replace', path: '/id', value: 9 }], 422],
    [[{ op: 'swap', path: '/id' }], 400],
    [[{ op: 'add', path: '/__proto__/polluted', value: 1 }], 409],
    [[{ op: 'add', path: '/__proto__', value: { polluted: 1 } }], 422],
    [[{ op: 'add', path: '/constructor/prototype/polluted', value: 1 }], 409],
  ])('refuses %j with %i', async (steps, status) => {
    const { patch, read } = await boxOf();
    const before = await read();
    expect((await patch(steps)).status).toBe(status);
    expect(await read()).toEqual(before);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test.each([
    [[422, 400], 422],
    [[400], 400],
  ])('of %j, answers a test that fails with %i', async (errors, status) => {
    const { patch } = await boxOf(errors);
    expect((await patch([{ op: 'test', path: '/name', value: '' }])).status).toBe(status);
  });

  test('shows no secret, and when it was changed', async () => {
    const { patch, read } = await boxOf();
    const done = await patch([{ op: 'add', path: '/secret', value: 'hush' }]);
    expect(done.text).not.toContain('hush');
    expect(JSON.stringify(await read())).not.toContain('hush');
  });
});

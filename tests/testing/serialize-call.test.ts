import { expect, test } from 'vitest';
import { invalidCalls } from '../../src/testing/call/invalid-calls.ts';
import { isPortable } from '../../src/testing/call/parameter-arbitrary.ts';
import { serializeCall } from '../../src/testing/call/serialize-call.ts';
import { matchPath } from '../../templates/server-express/runtime/match-path.ts';
import { parse } from '../../templates/server-express/runtime/parse.ts';
import { describeDecoding } from '../../src/convention/index.ts';
import type { Call } from '../../src/convention/index.ts';
import { api, contractOf } from '../support/contract-of.ts';
import { exchange } from '../server/support/exchange.ts';
import { runStep } from '../server/support/run-step.ts';

const LIST = { type: 'array', items: { type: 'string' } };
const OBJECT = { type: 'object', properties: { a: { type: 'string' }, b: LIST } };
const FLAT = { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } } };
const ITEMS = ['1,2', 'ä b', '3;4', 'x|y'];

test.each([
  ['path', 'simple', false, LIST, ITEMS],
  ['path', 'label', true, LIST, ['1', 'ä']],
  ['path', 'label', false, LIST, ITEMS],
  ['path', 'matrix', true, LIST, ITEMS],
  ['path', 'matrix', false, LIST, ITEMS],
  ['path', 'simple', true, FLAT, { a: '1', b: '2,3' }],
  ['query', 'form', true, LIST, ITEMS],
  ['query', 'form', false, LIST, ITEMS],
  ['query', 'pipeDelimited', false, LIST, ['1', '2,3']],
  ['query', 'spaceDelimited', false, LIST, ['1', '2,3']],
  ['query', 'deepObject', true, OBJECT, { a: 'x', b: ['1', '2'] }],
  ['cookie', 'form', false, LIST, ITEMS],
  ['cookie', 'form', true, LIST, ITEMS],
  ['header', 'simple', false, LIST, ['1', '2']],
] as const)(
  'a server reads from %s, %s, explode %s what was written',
  async (location, style, explode, schema, value) => {
    const parameter = { name: 'it', in: location, required: true, style, explode, schema };
    const template = location === 'path' ? '/sp ace/{it}' : '/sp ace';
    const contract = await contractOf({
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      paths: { [template]: { get: { parameters: [parameter], responses: {} } } },
    });
    const [operation] = contract.operations;
    if (operation === undefined) throw new Error('no operation');
    const none = { path: {}, query: {}, header: {}, cookie: {} };
    const call = { ...none, operation, [location]: { it: value }, body: undefined };
    const destination = { origin: 'http://a', prefix: '', headers: {}, credentials: [] };
    const sent = serializeCall({ ...call, credentials: 'none' } as unknown as Call, destination);
    expect(matchPath(template)(sent.path.split('?')[0] ?? '')).toBeDefined();
    const target = exchange({ url: sent.path });
    const full = { ...target, request: { ...target.request, headers: sent.headers } };
    await runStep(parse(describeDecoding(operation), template), full);
    expect(full.input[location]).toEqual({ it: value });
  },
);

test('what a parameter cannot say, or a contract leaves open, is no call', async () => {
  const contract = await contractOf({
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: { '/a': { get: { parameters: [{ name: 'q', in: 'query' }], responses: {} } } },
  });
  const [operation] = contract.operations;
  const parameter = operation?.parameter('query', 'q');
  if (operation === undefined || parameter === undefined) throw new Error('no parameter');
  expect([isPortable(parameter, null), isPortable(parameter, 'null')]).toEqual([false, true]);
  expect(invalidCalls(operation).arms).toEqual([]);
});

test('an empty list leaves no trace, which a parameter that is required must', async () => {
  const schema = { type: 'array', items: { type: 'string' } };
  const found = [true, false].map(async (required) => {
    const contract = await contractOf(
      api({
        paths: {
          '/pets': {
            get: { parameters: [{ name: 'status', in: 'query', required, schema }], responses: {} },
          },
        },
      }),
    );
    const [parameter] = contract.operations[0]?.parameters ?? [];
    return parameter !== undefined && isPortable(parameter, []);
  });
  expect(await Promise.all(found)).toEqual([false, true]);
});

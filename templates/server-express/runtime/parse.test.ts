import { describe, expect, test } from 'vitest';
import { exchange } from '../../../tests/server/support/exchange.ts';
import { runStep } from '../../../tests/server/support/run-step.ts';
import type { BodyDecoding, ParameterDecoding } from './decoding.ts';
import { parse } from './parse.ts';
import type { Exchange } from './exchange.ts';
import type { Result } from './result.ts';

interface Sent {
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

const PATH = '/things/{id}';

async function decode(
  parameters: readonly ParameterDecoding[],
  { url = '/things/1', headers = {}, body }: Sent,
  bodies?: BodyDecoding,
): Promise<{ readonly result: Result; readonly input: Exchange['input'] }> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const length = bytes === undefined ? {} : { 'content-length': String(bytes.byteLength) };
  const target = exchange({ url });
  const request = {
    ...target.request,
    headers: { ...length, ...headers },
    read: (limit: number) =>
      Promise.resolve(bytes !== undefined && bytes.byteLength <= limit ? bytes : undefined),
  };
  const decoding = { parameters, ...(bodies === undefined ? {} : { body: bodies }) };
  const full = { ...target, request };
  const result = await runStep(parse(decoding, PATH), full);
  return { result, input: full.input };
}

describe('parameters', () => {
  const list = { types: ['array'], items: { types: ['integer'] } } as const;
  const object = { types: ['object'], properties: { a: { types: ['integer'] }, b: {} } } as const;

  // The table of OpenAPI 3.1, section 4.8.12.3.
  test.each<[string, ParameterDecoding, Sent, unknown]>([
    ['a number', { in: 'query', name: 'n', types: ['integer'] }, { url: '/things/1?n=20' }, 20],
    ['a text of digits', { in: 'query', name: 'n' }, { url: '/things/1?n=20' }, '20'],
    [
      'a boolean',
      { in: 'query', name: 'n', types: ['boolean'] },
      { url: '/things/1?n=true' },
      true,
    ],
    [
      'what is no number',
      { in: 'query', name: 'n', types: ['integer'] },
      { url: '/things/1?n=2x' },
      '2x',
    ],
    ['nothing', { in: 'query', name: 'n', types: ['integer'] }, { url: '/things/1?n=' }, ''],
    [
      'a number too large to be exact',
      { in: 'query', name: 'n', types: ['integer'] },
      { url: '/things/1?n=90071992547409931' },
      '90071992547409931',
    ],
    ['an escaped text', { in: 'query', name: 'n m' }, { url: '/things/1?n%20m=a%26b+c' }, 'a&b c'],
    [
      'a single value sent twice',
      { in: 'query', name: 'n' },
      { url: '/things/1?n=1&n=2' },
      ['1', '2'],
    ],
    ['an exploded list', { in: 'query', name: 'n', ...list }, { url: '/things/1?n=1&n=2' }, [1, 2]],
    [
      'a list',
      { in: 'query', name: 'n', explode: false, ...list },
      { url: '/things/1?n=1,2' },
      [1, 2],
    ],
    [
      'a list with an escaped comma',
      { in: 'query', name: 'n', explode: false, types: ['array'] },
      { url: '/things/1?n=1%2C2,3' },
      ['1,2', '3'],
    ],
    [
      'a list with pipes',
      { in: 'query', name: 'n', style: 'pipeDelimited', explode: false, ...list },
      { url: '/things/1?n=1|2%7C3' },
      [1, 2, 3],
    ],
    [
      'a list with spaces',
      { in: 'query', name: 'n', style: 'spaceDelimited', explode: false, ...list },
      { url: '/things/1?n=1%202' },
      [1, 2],
    ],
    [
      'an exploded object',
      { in: 'query', name: 'n', ...object },
      { url: '/things/1?a=1&b=x&c=y' },
      { a: 1, b: 'x' },
    ],
    [
      'an object',
      { in: 'query', name: 'n', explode: false, ...object },
      { url: '/things/1?n=a,1,b,x' },
      { a: 1, b: 'x' },
    ],
    [
      'a deep object',
      { in: 'query', name: 'n', style: 'deepObject', ...object },
      { url: '/things/1?n[a]=1&n%5Bb%5D=x' },
      { a: 1, b: 'x' },
    ],
    [
      'JSON',
      { in: 'query', name: 'n', isJson: true },
      { url: '/things/1?n=%7B%22a%22%3A1%7D' },
      { a: 1 },
    ],
    ['a default', { in: 'query', name: 'n', default: 20 }, {}, 20],
    ['a path segment', { in: 'path', name: 'id', types: ['integer'] }, {}, 1],
    ['an escaped slash', { in: 'path', name: 'id' }, { url: '/things/a%2Fb' }, 'a/b'],
    ['a list in a path', { in: 'path', name: 'id', ...list }, { url: '/things/1,2' }, [1, 2]],
    [
      'a label',
      { in: 'path', name: 'id', style: 'label', explode: true, ...list },
      { url: '/things/.1.2' },
      [1, 2],
    ],
    [
      'a matrix',
      { in: 'path', name: 'id', style: 'matrix', explode: true, ...list },
      { url: '/things/;id=1;id=2' },
      [1, 2],
    ],
    ['a header', { in: 'header', name: 'X-N', types: ['integer'] }, { headers: { 'x-n': '3' } }, 3],
    [
      'a list in a header',
      { in: 'header', name: 'X-N', ...list },
      { headers: { 'x-n': '1, 2' } },
      [1, 2],
    ],
    [
      'an object in a header',
      { in: 'header', name: 'X-N', explode: true, ...object },
      { headers: { 'x-n': 'a=1,b=x' } },
      { a: 1, b: 'x' },
    ],
    [
      'a cookie',
      { in: 'cookie', name: 'n', types: ['integer'] },
      { headers: { cookie: 'm=1; n=2' } },
      2,
    ],
  ])('%s', async (_name, parameter, sent, value) => {
    const { input } = await decode([parameter], sent);
    const name = parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name;
    expect(input[parameter.in][name]).toEqual(value);
  });

  test('a broken escape is the caller’s error', async () => {
    const { result } = await decode([{ in: 'query', name: 'n' }], { url: '/things/1?n=%E0%A4%A' });
    expect(result.problem?.cause).toMatchObject({ kind: 'malformed', code: 'MALFORMED_REQUEST' });
  });

  test('a name of Object.prototype is only a name', async () => {
    const names = ['__proto__', 'constructor'];
    const parameters = names.map((name) => ({ in: 'query', name }) as const);
    const { input } = await decode(parameters, { url: '/things/1?__proto__=x' });
    expect(Object.keys(input.query)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(input.query)).toBe(Object.prototype);
  });
});

describe('bodies', () => {
  const json: BodyDecoding = { mediaTypes: ['application/json'], maxBytes: 20 };
  const as = (type: string) => ({ 'content-type': type });

  test.each<[string, string, BodyDecoding, string, unknown]>([
    ['JSON', 'application/json; charset=utf-8', json, '{"a":1}', { a: 1 }],
    [
      'a merge patch',
      'application/merge-patch+json',
      { ...json, mediaTypes: ['application/merge-patch+json'] },
      'null',
      null,
    ],
    ['a wildcard', 'application/vnd.a+json', { ...json, mediaTypes: ['application/*'] }, '[]', []],
    [
      'a form',
      'application/x-www-form-urlencoded',
      {
        mediaTypes: ['application/x-www-form-urlencoded'],
        maxBytes: 20,
        form: { properties: { a: { types: ['integer'] }, b: { types: ['array'] } } },
      },
      'a=1&b=x&c=y+z',
      { a: 1, b: ['x'], c: 'y z' },
    ],
    [
      'a form with parts',
      'application/x-www-form-urlencoded',
      {
        mediaTypes: ['application/x-www-form-urlencoded'],
        maxBytes: 200,
        form: {
          properties: {
            card: {
              types: ['object', 'string'],
              properties: { month: { types: ['integer'] }, owner: { types: ['object'] } },
            },
            lines: {
              types: ['array'],
              items: { types: ['object'], properties: { count: { types: ['integer'] } } },
            },
            tags: { types: ['array'], items: { types: ['integer'] } },
            'whole[name]': { types: ['integer'] },
            text: {},
          },
        },
      },
      'card[month]=7&card[owner][name]=Ada&lines[0][count]=1&lines[0][sku]=A&lines[1][count]=2&tags[]=1&tags[]=2&whole[name]=3&text[a]=4&card[__proto__]=x',
      {
        card: { month: 7, owner: { name: 'Ada' }, ['__proto__']: 'x' },
        lines: [{ count: 1, sku: 'A' }, { count: 2 }],
        tags: [1, 2],
        'whole[name]': 3,
        'text[a]': '4',
      },
    ],
    ['text', 'text/plain', { mediaTypes: ['text/*'], maxBytes: 20 }, 'hello', 'hello'],
  ])('%s', async (_name, type, decoding, body, value) => {
    const { input } = await decode([], { headers: as(type), body }, decoding);
    expect(input.body).toEqual(value);
    expect(input.mediaType).toBe(decoding.mediaTypes[0]);
  });

  test('anything else stays bytes', async () => {
    const body = new Uint8Array([0, 255]);
    const decoding = { mediaTypes: ['image/png'], maxBytes: 20 };
    const { input } = await decode([], { headers: as('image/png'), body }, decoding);
    expect(input.body).toEqual(body);
  });

  test('no body is no body', async () => {
    const { input, result } = await decode([], { headers: as('application/json') }, json);
    expect([result.status, input.body, input.mediaType]).toEqual([200, undefined, undefined]);
  });

  test.each<[string, Readonly<Record<string, string>>, string | Uint8Array, string]>([
    ['what is no JSON', as('application/json'), '{"a":', 'malformed'],
    ['what is no UTF-8', as('application/json'), new Uint8Array([0x22, 0xff, 0x22]), 'malformed'],
    ['what is too large', as('application/json'), `"${'a'.repeat(20)}"`, 'too-large'],
    ['another media type', as('text/plain'), '{}', 'unsupported-media-type'],
    ['no media type', {}, '{}', 'unsupported-media-type'],
    [
      'compression',
      { ...as('application/json'), 'content-encoding': 'gzip' },
      '{}',
      'unsupported-media-type',
    ],
  ])('%s is refused', async (_name, headers, body, kind) => {
    const { result } = await decode([], { headers, body }, json);
    expect(result.problem?.cause.kind).toBe(kind);
  });

  test('a length that lies does not get past the limit', async () => {
    const headers = { ...as('application/json'), 'content-length': '2' };
    const { result } = await decode([], { headers, body: `"${'a'.repeat(20)}"` }, json);
    expect(result.problem?.cause.kind).toBe('too-large');
  });
});

test.each<[string | undefined, boolean]>([
  [undefined, true],
  ['*/*', true],
  ['application/*;q=0.5', true],
  ['text/html, application/json;q=0.1', true],
  ['application/xml', false],
  ['application/json;q=0, */*', false],
])('a caller who accepts %s is answered: %s', async (accept, isAnswered) => {
  const headers = accept === undefined ? {} : { accept };
  const step = parse({ parameters: [], produces: ['application/json'] }, PATH);
  const { status, problem } = await runStep(step, exchange({ url: '/things/1', headers }));
  expect(status === 200).toBe(isAnswered);
  expect(problem?.cause.kind).toBe(isAnswered ? undefined : 'not-acceptable');
});

import { expect, test } from 'vitest';
import { Contract } from '../../src/contract/index.ts';
import { compareContracts } from '../../src/diff/index.ts';
import { loadSpec } from '../../src/spec/index.ts';
import { api } from '../support/contract-of.ts';
import { changesOf } from './support/changes-of.ts';

const ok = { '200': { description: 'It.' } };
const query = (name: string, rest: object = {}): object => ({
  name,
  in: 'query',
  schema: { type: 'string' },
  ...rest,
});
const get = (rest: object = {}, more: object = {}): unknown =>
  api({ paths: { '/things': { get: { operationId: 'list', responses: ok, ...rest } } }, ...more });
const body = (rest: object): object => ({ requestBody: rest });
const json = { content: { 'application/json': {} } };
const answers = (...responses: readonly (readonly [string, object?])[]): object => ({
  responses: Object.fromEntries(
    responses.map(([status, rest]) => [status, { description: 'It.', ...rest }]),
  ),
});
const secure = (security: unknown): unknown =>
  get(
    { security },
    {
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer' },
          oauth: { type: 'oauth2', flows: {} },
          key: { type: 'apiKey', in: 'header', name: 'X-Key' },
          sameKey: { type: 'apiKey', in: 'header', name: 'x-key' },
        },
      },
    },
  );

/** What changed: before, after, and all that is said there and on the way back. */
const CHANGES: readonly (readonly [
  string,
  unknown,
  unknown,
  readonly string[],
  readonly string[],
])[] = [
  ['an operation', get(), api({ paths: {} }), ['operation-removed'], ['operation-added']],
  [
    'a parameter',
    get({ parameters: [query('q')] }),
    get(),
    ['parameter-removed'],
    ['parameter-added'],
  ],
  [
    'a parameter that is required',
    get({ parameters: [query('q', { required: true })] }),
    get(),
    ['parameter-removed'],
    ['parameter-required'],
  ],
  [
    'whether a parameter is required',
    get({ parameters: [query('q')] }),
    get({ parameters: [query('q', { required: true })] }),
    ['parameter-required'],
    ['parameter-optional'],
  ],
  [
    'how a list is written',
    get({ parameters: [query('q', { schema: { type: 'array' } })] }),
    get({ parameters: [query('q', { schema: { type: 'array' }, explode: false })] }),
    ['parameter-serialised'],
    ['parameter-serialised'],
  ],
  [
    'a default',
    get({ parameters: [query('q', { schema: { type: 'string', default: 'a' } })] }),
    get({ parameters: [query('q', { schema: { type: 'string', default: 'b' } })] }),
    ['request-default-narrowed'],
    ['request-default-narrowed'],
  ],
  ['a body', get(body(json)), get(), ['body-removed'], ['body-added']],
  [
    'whether the body is required',
    get(body(json)),
    get(body({ ...json, required: true })),
    ['body-required'],
    ['body-optional'],
  ],
  [
    'a type of the body',
    get(body({ content: { 'application/json': {}, 'text/csv': {} } })),
    get(body(json)),
    ['request-type-removed'],
    ['request-type-added'],
  ],
  [
    'all but one type of a range',
    get(body({ content: { 'application/*': {} } })),
    get(body({ content: { 'Application/JSON; charset=utf-8': {} } })),
    ['request-type-removed'],
    ['request-type-added'],
  ],
  [
    'the order of a type and its range',
    get(body({ content: { '*/*': { schema: { type: 'string' } }, 'text/csv': {} } })),
    get(body({ content: { 'text/csv': {}, '*/*': { schema: { type: 'string' } } } })),
    [],
    [],
  ],
  [
    'a success',
    get(answers(['200'], ['202'])),
    get(answers(['200'])),
    ['response-removed'],
    ['response-added'],
  ],
  ['a failure', get(answers(['200'], ['404'])), get(answers(['200'])), [], ['response-added']],
  [
    'a type of the answer',
    get(answers(['200', json])),
    get(answers(['200', { content: { 'text/csv': {} } }])),
    ['response-type-removed', 'response-type-added'],
    ['response-type-removed', 'response-type-added'],
  ],
  [
    'a header',
    get(answers(['200', { headers: { ETag: { schema: { type: 'string' } } } }])),
    get(answers(['200'])),
    ['header-removed'],
    ['header-added'],
  ],
  [
    'whether a header is there',
    get(answers(['200', { headers: { ETag: { required: true, schema: {} } } }])),
    get(answers(['200', { headers: { etag: { schema: {} } } }])),
    ['header-optional'],
    ['header-always'],
  ],
  [
    'who is let in',
    secure([]),
    secure([{ bearer: [] }]),
    ['security-stricter'],
    ['security-looser'],
  ],
  [
    'what a token must grant',
    secure([{ oauth: ['read'] }]),
    secure([{ oauth: ['read', 'write'] }]),
    ['security-stricter'],
    ['security-looser'],
  ],
  [
    'one of two ways in',
    secure([{ bearer: [] }, { key: [] }]),
    secure([{ bearer: [] }]),
    ['security-stricter'],
    ['security-looser'],
  ],
  ['what a scheme is called', secure([{ key: [] }]), secure([{ sameKey: [] }]), [], []],
  ['how a token is got', secure([{ bearer: [] }]), secure([{ oauth: [] }]), [], []],
  ['whether it is deprecated', get(), get({ deprecated: true }), ['operation-deprecated'], []],
  [
    'what it is called',
    get(),
    get({ operationId: 'listAll' }),
    ['operation-renamed'],
    ['operation-renamed'],
  ],
  [
    'where it is served',
    get({}, { servers: [{ url: '/v1' }] }),
    get({}, { servers: [{ url: '/v2' }] }),
    ['server-moved'],
    ['server-moved'],
  ],
  [
    'where its path begins',
    get({}, { servers: [{ url: 'https://a.example/v1' }] }),
    api({ paths: { '/v1/things': { get: { operationId: 'list', responses: ok } } } }),
    [],
    [],
  ],
  [
    'what a path parameter is called',
    api({
      paths: {
        '/things/{id}': {
          get: {
            parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
            responses: ok,
          },
        },
      },
    }),
    api({
      paths: {
        '/things/{thing_id}': {
          get: {
            parameters: [
              { name: 'thing_id', in: 'path', required: true, schema: { type: 'string' } },
            ],
            responses: ok,
          },
        },
      },
    }),
    [],
    [],
  ],
  [
    'a webhook',
    api({ paths: {}, webhooks: { made: { post: { requestBody: json, responses: ok } } } }),
    api({ paths: {} }),
    ['webhook-removed'],
    ['webhook-added'],
  ],
  [
    'what a webhook holds',
    api({
      paths: {},
      webhooks: {
        made: {
          post: {
            requestBody: { content: { 'application/json': { schema: { enum: ['a'] } } } },
            responses: ok,
          },
        },
      },
    }),
    api({
      paths: {},
      webhooks: {
        made: {
          post: {
            requestBody: { content: { 'application/json': { schema: { enum: ['a', 'b'] } } } },
            responses: ok,
          },
        },
      },
    }),
    ['response-values-widened'],
    ['response-values-narrowed'],
  ],
  [
    'a callback',
    get({
      callbacks: {
        done: { '{$request.query.url}': { post: { requestBody: json, responses: ok } } },
      },
    }),
    get(),
    ['callback-removed'],
    ['callback-added'],
  ],
];

test.each(CHANGES)('%s', async (_name, before, after, there, back) => {
  const kinds = async (from: unknown, to: unknown): Promise<readonly string[]> =>
    (await changesOf(from, to)).map(({ kind }) => kind);
  expect(await kinds(before, after)).toEqual(there);
  expect(await kinds(after, before)).toEqual(back);
  expect(await kinds(before, before)).toEqual([]);
});

test('an operation that cannot be read hides nothing of the others', async () => {
  const broken = (rest: object): unknown =>
    api({
      paths: {
        '/a': { get: { responses: { '200': { $ref: '#/components/responses/Loop' } } } },
        '/b': { get: { responses: ok, ...rest } },
      },
      components: { responses: { Loop: { $ref: '#/components/responses/Loop' } } },
    });
  const read = async (description: unknown): Promise<Contract> => {
    const texts = new Map([['/virtual/openapi.yaml', JSON.stringify(description)]]);
    return new Contract(
      await loadSpec('/virtual/openapi.yaml', { texts, onBrokenReference: () => {} }),
    );
  };
  const before = await read(broken({ parameters: [query('q')] }));
  const changes = compareContracts(before, await read(broken({})));
  expect(changes.map(({ kind }) => kind)).toEqual(['parameter-removed']);
});

/** One probe for each thing that mock servers of OpenAPI descriptions were found to get wrong. */
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { contractOf } from '../support/contract-of.ts';
import { describeApi, json } from './support/describe-api.ts';
import { call, serve } from './support/serve.ts';

const TEXT = { type: 'string' };

async function serveApi(paths: object, rest?: object) {
  return serve(await contractOf(describeApi(paths, rest)));
}

const taking = (schema: object) => ({
  '/things': {
    post: {
      requestBody: { required: true, content: { 'application/json': { schema } } },
      responses: { 200: json({ type: 'object' }) },
    },
  },
});

test('malformed JSON is answered, not left hanging', async () => {
  const api = await serveApi(taking({ type: 'object' }));
  const reply = await api.call('POST', '/things', { body: '{"a":' });
  expect(reply.status).toBe(400);
  expect(reply.headers.get('content-type')).toBe('application/problem+json');
});

test('the Accept header of one request does not decide about the next', async () => {
  const schema = { type: 'object', properties: { name: TEXT }, required: ['name'] };
  const content = {
    'application/xml': { schema, example: { name: 'a' } },
    'application/json': { schema, example: { name: 'a' } },
  };
  const api = await serveApi({
    '/thing': { get: { responses: { 200: { description: '', content } } } },
  });
  const types = ['application/xml', 'application/json', '*/*', 'application/xml;q=0.1, */*;q=0.9'];
  const replies = [];
  for (const accept of types)
    replies.push(await api.call('GET', '/thing', { headers: { accept } }));
  expect(replies.map(({ headers }) => headers.get('content-type'))).toEqual([
    'application/xml',
    'application/json',
    'application/json',
    'application/json',
  ]);
  expect(replies[0]?.text).toContain('<name>a</name>');
  const refused = await api.call('GET', '/thing', { headers: { accept: 'text/csv' } });
  expect(refused.status).toBe(406);
});

test('a schema that cannot be compiled is an error of its operation, and of no other', async () => {
  const api = await serveApi({
    ...taking({ type: 'object', properties: { code: { type: 'string', pattern: '[' } } }),
    '/other': { get: { responses: { 200: json(TEXT, { example: 'fine' }) } } },
  });
  const reply = await api.call('POST', '/things', { body: {} });
  expect(reply.status).toBe(501);
  expect(reply.text).toContain('request body (application/json)');
  expect(await api.call('GET', '/other')).toMatchObject({ status: 200, body: 'fine' });
});

test('a schema that breaks only the meta-schema still validates', async () => {
  const api = await serveApi(
    taking({ type: 'object', properties: { a: TEXT }, required: ['a', 'a'] }),
  );
  expect((await api.call('POST', '/things', { body: {} })).status).toBe(400);
  expect((await api.call('POST', '/things', { body: { a: 'x' } })).status).toBe(200);
});

describe('OpenAPI 3.1 is JSON Schema 2020-12', () => {
  const cases = [
    [
      'prefixItems',
      { type: 'array', prefixItems: [TEXT, { type: 'integer' }], items: false },
      ['a', 1],
      [1, 'a'],
    ],
    [
      'unevaluatedProperties',
      { type: 'object', allOf: [{ properties: { a: TEXT } }], unevaluatedProperties: false },
      { a: 'x' },
      { b: 1 },
    ],
    [
      'dependentRequired',
      { type: 'object', dependentRequired: { a: ['b'] } },
      { a: 1, b: 1 },
      { a: 1 },
    ],
    ['const', { const: null, type: ['null', 'object'] }, undefined, { a: 1 }],
  ] as const;
  test.each(cases)('%s', async (_keyword, schema, valid, invalid) => {
    const api = await serveApi(taking(schema));
    if (valid !== undefined) {
      expect((await api.call('POST', '/things', { body: valid })).status).toBe(200);
    }
    expect((await api.call('POST', '/things', { body: invalid })).status).toBe(400);
  });
});

test('an answer without an example obeys its pattern', async () => {
  const schema = {
    type: 'object',
    required: ['code'],
    properties: { code: { type: 'string', pattern: '^[A-Z]{3}-[0-9]{4}$' } },
  };
  const api = await serveApi({ '/code': { get: { responses: { 200: json(schema) } } } });
  const { body, headers } = await api.call('GET', '/code');
  expect((body as { code: string }).code).toMatch(/^[A-Z]{3}-\d{4}$/);
  expect(headers.get('specwright-violations')).toBeNull();
});

describe('paths are matched whole', () => {
  const responses = { 200: json(TEXT, { example: 'x' }) };
  const parameters = [{ name: 'name', in: 'path', required: true, schema: TEXT }];
  const paths = {
    '/files/{name}.json': { get: { parameters, responses } },
    '/files/latest': { get: { responses: { 200: json(TEXT, { example: 'latest' }) } } },
    '/files/{name}': { delete: { parameters, responses } },
  };
  test.each([
    ['GET', '/files/a.json', 200],
    ['GET', '/files/a.jsonX', 405],
    ['GET', '/files/latest', 200],
    ['DELETE', '/files/latest', 200],
    ['GET', '/files/.json', 405],
    ['GET', '/file', 404],
    ['GET', '/files/a%2Fb.json', 200],
    ['GET', '//files/latest', 404],
    ['GET', '/files/a.json/', 404],
    ['GET', '/files/%zz.json', 400],
  ])('%s %s is %i', async (method, path, status) => {
    const api = await serveApi(paths);
    expect((await api.call(method, path)).status).toBe(status);
  });

  test('405 says what is allowed, HEAD is answered like GET', async () => {
    const api = await serveApi(paths);
    const refused = await api.call('PUT', '/files/latest');
    expect(refused.status).toBe(405);
    expect(refused.headers.get('allow')?.split(', ').sort()).toEqual(['DELETE', 'GET', 'HEAD']);
    const head = await api.call('HEAD', '/files/latest');
    expect(head).toMatchObject({ status: 200, text: '' });
    expect(head.headers.get('content-length')).toBe(String('"latest"'.length));
  });
});

describe('credentials', () => {
  const secured = (scheme: object) => ({
    components: { securitySchemes: { it: scheme } },
    security: [{ it: [] }],
  });
  const paths = { '/thing': { get: { responses: { 200: json(TEXT), 401: json(TEXT) } } } };
  const cookie = { type: 'apiKey', in: 'cookie', name: 'sid' };
  const bearer = { type: 'http', scheme: 'bearer' };
  test.each([
    ['bearer in lower case', bearer, { authorization: 'bearer abc' }, 200],
    ['none', bearer, {}, 401],
    ['the word invalid', bearer, { authorization: 'Bearer invalid' }, 401],
    ['the word expired', bearer, { authorization: 'Bearer expired' }, 401],
    ['another scheme', bearer, { authorization: 'Basic abc' }, 401],
    ['a cookie', cookie, { cookie: 'a=1; sid=x' }, 200],
    ['a cookie whose name only ends alike', cookie, { cookie: 'xsid=x' }, 401],
  ])('%s', async (_name, scheme, headers, status) => {
    const api = await serveApi(paths, secured(scheme));
    const reply = await api.call('GET', '/thing', { headers });
    expect(reply.status).toBe(status);
    if (status === 401) expect(reply.headers.get('www-authenticate')).toBeTruthy();
  });
});

test('cookie parameters are validated', async () => {
  const parameters = [
    { name: 'size', in: 'cookie', required: true, schema: { type: 'integer', maximum: 9 } },
  ];
  const api = await serveApi({ '/thing': { get: { parameters, responses: { 200: json(TEXT) } } } });
  const status = async (cookie?: string) =>
    (await api.call('GET', '/thing', { headers: cookie === undefined ? {} : { cookie } })).status;
  expect([
    await status('size=3'),
    await status('size=30'),
    await status('size=x'),
    await status(),
  ]).toEqual([200, 400, 400, 400]);
});

test('a reference in an extension that leads nowhere does not stop the start', async () => {
  const api = await serveApi(
    { '/thing': { get: { responses: { 200: json(TEXT, { example: 'x' }) } } } },
    { 'x-topics': [{ content: { $ref: './nowhere.md' } }] },
  );
  expect((await api.call('GET', '/thing')).status).toBe(200);
});

test('a contract with an error form of its own is answered in it', async () => {
  const schema = {
    type: 'object',
    required: ['code', 'message'],
    properties: { code: { type: 'integer' }, message: TEXT },
  };
  const parameters = [{ name: 'limit', in: 'query', schema: { type: 'integer' } }];
  const responses = { 200: json(TEXT), default: json(schema) };
  const api = await serveApi({ '/thing': { get: { parameters, responses } } });
  const { status, body, headers } = await api.call('GET', '/thing?limit=many');
  expect({ status, body }).toEqual({
    status: 400,
    body: { code: 400, message: expect.stringContaining('invalid') },
  });
  expect(headers.get('specwright-violations')).toBeNull();
});

test('Prefer chooses among the declared answers', async () => {
  const api = await serveApi({
    '/thing': {
      get: {
        responses: {
          200: json(TEXT, { examples: { one: { value: 'first' }, two: { value: 'second' } } }),
          503: json(TEXT, { example: 'later' }),
        },
      },
    },
  });
  const prefer = async (value: string) => {
    const { status, body } = await api.call('GET', '/thing', { headers: { prefer: value } });
    return { status, body };
  };
  expect(await prefer('code=503')).toEqual({ status: 503, body: 'later' });
  expect(await prefer('example=two')).toEqual({ status: 200, body: 'second' });
  expect(await prefer('wait=1')).toEqual({ status: 200, body: 'first' });
  expect((await prefer('code=418')).status).toBe(400);
  expect((await prefer('dynamic=true')).status).toBe(200);
});

describe('hostile requests', () => {
  const paths = {
    ...taking({ type: 'object', additionalProperties: false, properties: { a: TEXT } }),
    '/things/{id}': {
      get: {
        parameters: [{ name: 'id', in: 'path', required: true, schema: TEXT }],
        responses: { 200: json({ type: 'object' }) },
      },
    },
  };
  test.each(['{"__proto__":{"a":1}}', '{"constructor":1}', '[[[[]]]]', 'null', '"x"', '\u0000'])(
    'the body %j is refused',
    async (body) => {
      const api = await serveApi(paths);
      const { status } = await api.call('POST', '/things', { body });
      expect(status).toBe(400);
      expect(({} as { a?: unknown }).a).toBeUndefined();
    },
  );

  test('a body over the limit is refused, and the answer arrives', async () => {
    const api = await serveApi(paths);
    const { status } = await api.call('POST', '/things', { body: `"${'x'.repeat(2_000_000)}"` });
    expect(status).toBe(413);
  });

  test('so is one whose length nobody knows', async () => {
    const api = await serveApi(paths);
    const chunk = new TextEncoder().encode('x'.repeat(65_536));
    const body = new ReadableStream({
      start(controller) {
        for (let count = 0; count < 32; count += 1) controller.enqueue(chunk);
        controller.close();
      },
    });
    const response = await fetch(`${api.url}/things`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
  });

  test.each(['__proto__', 'constructor', '..%2f..%2fetc%2fpasswd', '%00', "'%20OR%201=1"])(
    'the id %s is only an id',
    async (id) => {
      const api = await serveApi(paths);
      expect((await api.call('GET', `/things/${id}`)).status).toBe(200);
    },
  );

  test.each([
    'GET http://elsewhere.example/things/1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    'GET /things/1 HTTP/1.1\r\nHost: "><script>\r\nConnection: close\r\n\r\n',
    'GET /things/1 HTTP/1.1\r\nHost: a\r\n__proto__: x\r\nconstructor: y\r\nConnection: close\r\n\r\n',
    'GET /things/1 HTTP/1.1\r\nHost: a\r\nCookie: =;;;=%zz; a\r\nConnection: close\r\n\r\n',
    'GET /things/1?__proto__=1&a[b]=%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
  ])('%j is answered', async (request) => {
    const api = await serveApi(paths);
    const { port, hostname } = new URL(api.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write(request));
      let text = '';
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
      socket.on('end', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 (200|4\d\d) /);
    expect(await call(api.url, 'GET', '/things/1')).toMatchObject({ status: 200 });
  });
});

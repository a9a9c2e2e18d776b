import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { curlCommand } from '../../src/mock/suggest/curl-command.ts';
import { describeApi, json } from './support/describe-api.ts';
import { serveDescription } from './support/serve-description.ts';

const TEXT = { type: 'string' };
const PART = {
  type: 'object',
  required: ['id', 'size'],
  properties: {
    id: { type: 'string', pattern: '^[a-z]{3}$' },
    size: { $ref: '#/components/schemas/Size' },
  },
};
const SIZE = { type: 'integer', minimum: 1 };
const OK = { 200: json({ type: 'array', items: PART }), 400: { description: 'No.' } };
const FORM = {
  type: 'object',
  required: ['name', 'size'],
  properties: { name: TEXT, size: SIZE, more: { type: 'object', properties: { a: TEXT } } },
};
const id = (name: string, schema: object = TEXT) => ({ name, in: 'path', required: true, schema });
const item = { 200: json(PART), 404: { description: 'None.' } };
const sends = (type: string) => ({
  requestBody: { required: true, content: { [type]: { schema: FORM } } },
  responses: OK,
});

const API = describeApi(
  {
    '/search': {
      get: {
        operationId: 'search',
        parameters: [
          {
            name: 'type',
            in: 'query',
            required: true,
            explode: false,
            example: ['a b', 'c&d'],
            schema: { type: 'array', items: { enum: ['a b', 'c&d'] } },
          },
        ],
        responses: OK,
      },
    },
    '/form': { post: { operationId: 'form', ...sends('application/x-www-form-urlencoded') } },
    '/file': { post: { operationId: 'file', ...sends('multipart/form-data') } },
    '/wholes': { get: { responses: OK } },
    '/wholes/{whole_id}': { get: { parameters: [id('whole_id')], responses: item } },
    '/wholes/{whole_id}/parts': { get: { parameters: [id('whole_id')], responses: OK } },
    '/wholes/{whole_id}/parts/{part_id}': {
      get: {
        operationId: 'part',
        parameters: [id('whole_id'), id('part_id', { type: 'string', minLength: 3 })],
        responses: item,
      },
    },
  },
  { components: { schemas: { Size: SIZE } } },
);

async function shell(command: string): Promise<string> {
  const { stdout } = await promisify(execFile)('sh', ['-c', command], { timeout: 20_000 });
  return stdout;
}

interface Told {
  readonly call: { method: string; url: string; headers: Record<string, string>; body: string };
  readonly curl: string;
}

test.each(['search', 'form', 'file', 'part'])(
  'the call of %s that is suggested works',
  async (name) => {
    const api = await serveDescription(API);
    const { body } = await api.call('GET', `/__specwright/operations/${name}`);
    const { call, curl } = body as Told;
    expect((await fetch(call.url, call)).status).toBe(200);
    expect(await shell(curl)).toContain('200 OK');
  },
);

const WORD = fc
  .string({ unit: 'binary', maxLength: 20 })
  .map((text) => text.toWellFormed().replaceAll('\0', ''));

test('what is copied is what was sent: any body, to any path', async () => {
  // In the place of curl: it shows its words, and what it is piped.
  const seen = 'curl() { printf "<%s>" "$@"; [ "$6" = --data-binary ] && cat; true; }; ';
  await fc.assert(
    fc.asyncProperty(WORD, fc.boolean(), async (text, isBase64) => {
      const body = isBase64 ? Buffer.from(text).toString('base64') : text;
      const call = { method: 'POST', url: 'http://a/[x]/{y}', headers: [], body, isBase64 };
      const shown = await shell(seen + curlCommand(call));
      const word = text.startsWith('@') ? '--data-raw' : '-d';
      expect([`<${word}><${text}>`, `<--data-binary><@->${text}`]).toContain(
        shown.replace('<-i><--globoff><http://a/[x]/{y}><-X><POST>', ''),
      );
    }),
    { numRuns: 30 },
  );
});

test('HEAD waits for no body, dots stay, and an empty header is sent', () => {
  const call = { method: 'HEAD', url: 'http://a/b/../c', headers: [['X-A', '']] as const };
  expect(curlCommand(call)).toBe("curl -I --path-as-is http://a/b/../c -H 'X-A;'");
});

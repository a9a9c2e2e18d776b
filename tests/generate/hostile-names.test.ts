/** Contracts whose schemas, ids, tags and paths are chosen to break generated code. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Contract } from '../../src/contract/index.ts';
import { generate } from '../../src/generate/index.ts';
import { generators } from '../../src/studio/generators.generated.ts';
import { checkList } from '../../src/testing/index.ts';
import { selectConventions } from '../../src/studio/select-conventions.ts';
import { contractOf } from '../support/contract-of.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const EVIL = '*/ ` ${process.exit(7)} " \' \\ \n \u2028 </script> {{x}}';
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object) => ({
  description: EVIL,
  content: { 'application/json': { schema } },
});
const reading = (name: string, more: object = {}) => ({
  get: { summary: EVIL, responses: { 200: json(ref(name)) }, ...more },
});

beforeAll(() => mkdir(path.join(ROOT, '.tmp'), { recursive: true }));

async function compile(contract: Contract): Promise<{ files: string[]; errors: string }> {
  // Inside the repository, where generated code finds its packages.
  const out = await mkdtemp(path.join(ROOT, '.tmp/names-'));
  onTestFinished(() => rm(out, { recursive: true }));
  const specPath = '../openapi.yaml';
  const { units, options } = selectConventions({});
  const checks = () => Promise.resolve(checkList({ units, options }));
  await generate({ contract, generators, units, checks, options, out, specPath });
  const tsc = path.join(ROOT, 'node_modules/@typescript/native/bin/tsc');
  const errors = await promisify(execFile)(process.execPath, [tsc, '-p', '.'], { cwd: out }).then(
    () => '',
    (error: { stdout: string }) => error.stdout,
  );
  return { files: await readdir(out, { recursive: true }), errors };
}

test('schemas that contain themselves through lists and unions alone compile', async () => {
  const schemas = {
    Json: {
      anyOf: [
        { type: ['string', 'null'] },
        { type: 'array', items: ref('Json') },
        { type: 'object', additionalProperties: ref('Json') },
      ],
    },
    Left: { anyOf: [{ type: 'null' }, { type: 'array', items: ref('Right') }] },
    Right: { anyOf: [{ type: 'integer' }, { type: 'array', items: ref('Left') }] },
    Node: { type: 'object', properties: { next: ref('Node') } },
  };
  const paths = Object.fromEntries(Object.keys(schemas).map((name) => [`/${name}`, reading(name)]));
  const contract = await contractOf({
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths,
    components: { schemas },
  });
  expect((await compile(contract)).errors).toBe('');
});

test('names that mean something to JavaScript, to files or to a template compile', async () => {
  const names = ['Promise', 'Record', 'Readonly', 'NonNullable', 'Uint8Array', 'constructor'];
  const long = 'a very long tag '.repeat(40);
  const paths = {
    ...Object.fromEntries(names.map((name) => [`/${name}`, reading(name, { operationId: name })])),
    '/sp ace/%7Bx%7D/#': reading('Promise', { tags: [long] }),
    '/evil': reading('Promise', { operationId: EVIL, tags: [EVIL], description: EVIL }),
    '/proto': reading('Promise', { operationId: '__proto__', tags: ['../../etc'] }),
  };
  const schema = { type: 'object', description: EVIL, properties: { [EVIL]: { const: EVIL } } };
  const schemas = Object.fromEntries(names.map((name) => [name, schema]));
  const info = { title: EVIL, version: EVIL, description: EVIL };
  const contract = await contractOf({ openapi: '3.1.0', info, paths, components: { schemas } });
  const { files, errors } = await compile(contract);
  expect(errors).toBe('');
  const lengths = files.map((file) => Buffer.byteLength(path.basename(file)));
  expect(Math.max(...lengths)).toBeLessThanOrEqual(255);
});

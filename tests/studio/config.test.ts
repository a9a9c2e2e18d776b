import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { STYLE, type Convention, type ConventionUnit } from '../../src/convention/index.ts';
import type { Config } from '../../src/studio/config.ts';
import { ConfigError } from '../../src/studio/config-error.ts';
import { loadConfig, loadConfigFile } from '../../src/studio/load-config.ts';
import { selectConventions } from '../../src/studio/select-conventions.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'specwright-config-'));
});
afterAll(() => rm(folder, { recursive: true }));

let count = 0;
async function write(text: string): Promise<string> {
  count += 1;
  const file = path.join(folder, `${count}.json`);
  await writeFile(file, text);
  return file;
}

test('is found upwards, its folders relative to the file', async () => {
  await writeFile(
    path.join(folder, 'specwright.config.ts'),
    "export default { generate: { out: 'app' }, mock: { port: 1, replay: 'a.jsonl' } };\n",
  );
  const config = await loadConfig(path.join(folder, 'specs/orders'));
  expect(config.generate?.out).toBe(path.join(folder, 'app'));
  expect(config.mock).toEqual({ port: 1, replay: path.join(folder, 'a.jsonl') });
});

test.each([
  ['[]', 'is not an object'],
  ['{"presets": "strict"}', 'no setting `presets`'],
  ['{"mock": {"prot": 1}}', 'no setting `mock.prot`'],
  ['{"mock": {"callbackHosts": "a"}}', '`mock.callbackHosts` cannot be'],
  ['{"mock": {"webhookUrl": "hooks"}}', '`mock.webhookUrl` cannot be'],
  ['{"mock": {"proxy": "https://a.example"}}', '`mock.proxy` cannot be "https://a.example"'],
  ['{"mock": {"proxy": {"operations": []}}}', '`mock.proxy` cannot be {"operations":[]}'],
  ['{"mock": {"proxy": {"url": "x", "opertions": []}}}', '`mock.proxy` cannot be'],
  ['{"mock": {"replay": true}}', '`mock.replay` cannot be true'],
  ['{"mock": 4010}', '`mock` is not an object'],
  ['{"mock": ', 'Cannot load'],
])('%s is refused: %s', async (text, message) => {
  const loading = loadConfigFile(await write(text));
  await expect(loading).rejects.toThrow(ConfigError);
  await expect(loading).rejects.toThrow(message);
});

test('a convention is switched off in every place, or given options', () => {
  const selection = selectConventions({
    conventions: { 'idempotency/key': false, 'tracing/request-id': { header: 'X-Trace' } },
  });
  const ids = selection.units.map(({ convention }) => convention.id);
  expect(ids).not.toContain('idempotency/key');
  expect(ids).toContain('tracing/request-id');
  expect(selection.options('tracing/request-id')).toEqual({ header: 'X-Trace' });
});

test('a convention that does not exist is refused', () => {
  expect(() => selectConventions({ conventions: { 'no/such': false } })).toThrow('no/such');
});

test('a preset that does not exist is refused', () => {
  const config = JSON.parse('{"preset": "recomended"}') as Config;
  expect(() => selectConventions(config)).toThrow('no preset "recomended"');
});

test('a choice of style reaches every convention that has it; the convention itself decides last', () => {
  const convention = (id: string): ConventionUnit => ({
    convention: { ...base, id, options: { envelope: STYLE.envelope } },
  });
  const registry = [convention('a/one'), convention('a/two'), { convention: base }];
  const { options } = selectConventions(
    {
      style: { envelope: 'none', json: 'camel' },
      conventions: { 'a/two': { envelope: 'jsonapi' } },
    },
    registry,
  );
  expect(options('a/one')).toEqual({ envelope: 'none' });
  expect(options('a/two')).toEqual({ envelope: 'jsonapi' });
  expect(options('a/three')).toEqual({});
});

const base = {
  id: 'a/three',
  summary: 'A.',
  why: 'B.',
  since: '0.1.0',
  sources: [],
  severity: 'error',
  presets: ['recommended'],
} as const satisfies Convention;

test('a style that does not exist is refused, with those that do', async () => {
  const file = await write('{"style": {"envelope": "hal"}}');
  await expect(loadConfigFile(file)).rejects.toMatchObject({
    message: 'The setting `style.envelope` cannot be "hal".',
    hint: 'Give it one of: data-error-meta, problem+json, jsonapi, none.',
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
    "export default { generate: { out: 'app' } };\n",
  );
  const config = await loadConfig(path.join(folder, 'specs/orders'));
  expect(config.generate?.out).toBe(path.join(folder, 'app'));
});

test.each([
  ['[]', 'is not an object'],
  ['{"presets": "strict"}', 'no setting `presets`'],
  ['{"mock": {"prot": 1}}', 'no setting `mock.prot`'],
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

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Contract } from '../../src/contract/index.ts';
import { loadSpec, readSpec } from '../../src/spec/index.ts';
import { bundleSpec } from '../../src/studio/bundle-spec.ts';

/** What must be the same of a contract, whatever its files. */
function told({ title, version, operations }: Contract) {
  return {
    title,
    version,
    operations: operations.map((operation) => ({
      id: operation.id,
      path: `${operation.basePath}${operation.path.text}`,
      security: operation.security.map((requirement) => [...requirement]),
      parameters: operation.parameters.map((parameter) => `${parameter.in} ${parameter.name}`),
      responses: [...operation.responses].map(([status, { content }]) => [
        status,
        [...content].map(([type, { examples }]) => [type, [...examples]]),
      ]),
    })),
  };
}

const none = (): void => {};

test.each(['orders', 'notes'])('the one document of %s says what its files say', async (name) => {
  const file = `specs/${name}/openapi.yaml`;
  const bundled = await bundleSpec(file, { config: {} });
  const whole = new Contract(readSpec(bundled, none));
  expect(told(whole)).toEqual(told(new Contract(await loadSpec(file))));
  expect(JSON.stringify(bundled)).not.toMatch(/"\$ref":"[^#]/);
});

test('overlays are laid over it, and a path keeps the servers of its own', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'specwright-bundle-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const responses = { 200: { description: 'Done.' } };
  const spec = {
    openapi: '3.0.3',
    info: { title: 'Things', version: '1.0.0' },
    paths: { '/things': { servers: [{ url: 'https://a.example/v2' }], get: { responses } } },
  };
  const overlay = {
    overlay: '1.0.0',
    info: { title: 'Another title', version: '1.0.0' },
    actions: [{ target: '$.info', update: { title: 'Laid over' } }],
  };
  const names = ['openapi.json', 'overlay.json'].map((name) => path.join(folder, name));
  const [file = '', over = ''] = names;
  await writeFile(file, JSON.stringify(spec));
  await writeFile(over, JSON.stringify(overlay));
  const bundled = await bundleSpec(file, { config: { overlays: [over] } });
  const contract = new Contract(readSpec(bundled, none));
  expect(contract.title).toBe('Laid over');
  expect(contract.operations.map(({ basePath }) => basePath)).toEqual(['/v2']);
});

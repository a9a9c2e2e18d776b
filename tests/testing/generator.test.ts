import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import generator from '../../generators/contract-tests/generator.ts';
import { Contract } from '../../src/contract/index.ts';
import { generate } from '../../src/generate/index.ts';
import { loadSpec } from '../../src/spec/index.ts';
import { checkList } from '../../src/testing/index.ts';
import { selectConventions } from '../../src/studio/select-conventions.ts';

const spec = path.join(import.meta.dirname, 'tasks', 'openapi.yaml');

let out = '';

beforeAll(async () => {
  out = await mkdtemp(path.join(tmpdir(), 'contract-tests-'));
});

afterAll(() => rm(out, { recursive: true }));

async function write(text?: string): Promise<(file: string) => Promise<string>> {
  const texts = text === undefined ? undefined : new Map([[spec, text]]);
  const contract = new Contract(await loadSpec(spec, { texts }));
  const specPath = path.relative(out, spec);
  const { units, options } = selectConventions({});
  const checks = () => Promise.resolve(checkList({ units, options }));
  await generate({ contract, generators: [generator], units, checks, options, out, specPath });
  return (file) => readFile(path.join(out, file), 'utf8');
}

test('a test for each check that applies, by name, in one file per tag', async () => {
  const read = await write();
  expect((await readdir(path.join(out, 'generated/tests'))).sort()).toEqual([
    'contract.ts',
    'health.test.ts',
    'tasks.test.ts',
  ]);
  const tasks = await read('generated/tests/tasks.test.ts');
  expect(tasks).toContain(
    "test('idempotency/key', contract.check('createTask', 'idempotency/key'));",
  );
  expect(tasks).toContain("test('response', contract.check('getTask', 'response'));");
  expect(tasks).not.toContain("contract.check('getTask', 'idempotency/key')");
  const health = await read('generated/tests/health.test.ts');
  expect(health).toContain("contract.check('ping', 'ratelimit/429-retry-after')");
  expect(health).not.toContain('auth/declared');
  const contract = await read('generated/tests/contract.ts');
  const [, relative = ''] = /new URL\(\s*'([^']+)'/.exec(contract) ?? [];
  expect(path.resolve(out, 'generated/tests', relative)).toBe(spec);
});

test('names of the contract cannot become code or leave the folder', async () => {
  const text = (await readFile(spec, 'utf8'))
    .replace('operationId: ping', 'operationId: "x\', evil()); // ${evil()} \\\\"')
    .replaceAll('tags: [Health]', "tags: ['../../evil']");
  const read = await write(text);
  const file = await read('generated/tests/evil.test.ts');
  const quoted = [...file.matchAll(/describe\((.+), \(\) => \{/g)].map(
    ([, literal]) => literal ?? '',
  );
  // oxlint-disable-next-line no-eval
  expect(quoted.map((literal) => (0, eval)(literal) as string)).toEqual([
    "x', evil()); // ${evil()} \\",
  ]);
});

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Application } from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './support/ask.ts';
import { generateServer, makeFolder, removeFolder, typeCheck } from './support/project.ts';
import { serve, type Running } from './support/serve.ts';

interface Scaffold {
  readonly createApp: (options: object) => Application;
}

const SPECS = { orders: 'specs/orders/openapi.yaml', notes: 'specs/notes/openapi.yaml' };

describe.each(Object.entries(SPECS))('a new project for %s', (_name, spec) => {
  let folder: string;

  beforeAll(async () => {
    folder = await makeFolder();
    await generateServer(spec, folder);
  });

  afterAll(() => removeFolder(folder));

  test('type-checks as strictly as it can be', async () => {
    expect(await typeCheck(folder)).toBe('');
  });

  test('is the same when generated again, and elsewhere', async () => {
    const other = await makeFolder();
    await generateServer(spec, other);
    for (const file of ['handlers.ts', 'operations.ts', 'validators.ts', 'pipeline.ts']) {
      const text = (root: string) => readFile(path.join(root, 'generated/server', file), 'utf8');
      expect(await text(other)).toBe(await text(folder));
    }
    await removeFolder(other);
  });

  test('has no `any` and only relative imports and express', async () => {
    for (const file of ['handlers.ts', 'operations.ts', 'app.ts', 'problem.ts', 'security.ts']) {
      const text = await readFile(path.join(folder, 'generated/server', file), 'utf8');
      expect(text).not.toMatch(/\bany\b/);
      const imports = [...text.matchAll(/from '([^']+)'/g)].map(([, from]) => from);
      expect(imports.filter((from) => !/^\.\.?\/|^express$/.test(from ?? ''))).toEqual([]);
    }
  });
});

describe('a handler that is missing', () => {
  let folder: string;
  let running: Running;

  beforeAll(async () => {
    folder = await makeFolder();
    await generateServer(SPECS.orders, folder);
    const { createApp } = (await import(path.join(folder, 'generated/server/app.ts'))) as Scaffold;
    running = await serve(createApp({ handlers: {}, security: {} }));
  });

  afterAll(async () => {
    await running.close();
    await removeFolder(folder);
  });

  test('does not compile, and the error names it', async () => {
    const file = path.join(folder, 'handlers/products.ts');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/ {2}async getProduct\(\) \{[^}]*\},\n/, ''));
    const errors = await typeCheck(folder);
    await writeFile(file, text);
    expect(errors).toContain("'getProduct' is missing");
  });

  test('answers that it is not implemented, in the envelope', async () => {
    const { status, body } = await ask('GET', `${running.url}/health/live`);
    expect(status).toBe(501);
    expect(body).toMatchObject({ data: null, error: { code: 'NOT_IMPLEMENTED', details: [] } });
  });
});

test('a result that the contract does not declare does not compile', async () => {
  const folder = await makeFolder();
  await generateServer(SPECS.notes, folder);
  const file = path.join(folder, 'handlers/health.ts');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/throw problem\([^)]*\)/, 'return { status: 418 }'));
  expect(await typeCheck(folder)).toMatch(/418/);
  await removeFolder(folder);
});

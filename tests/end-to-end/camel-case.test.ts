/** A contract whose JSON is in camel case is linted, mocked, generated and tested as one in snake case is. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { createShop } from '../../examples/orders-api/app.ts';
import { Contract } from '../../src/contract/index.ts';
import { createMock, listenMock } from '../../src/mock/index.ts';
import { loadSpec } from '../../src/spec/index.ts';
import type { Config } from '../../src/studio/config.ts';
import { lint } from '../../src/studio/lint.ts';
import { selectChecks } from '../../src/studio/select-checks.ts';
import { selectConventions } from '../../src/studio/select-conventions.ts';
import { runChecks, type CredentialSource } from '../../src/testing/index.ts';
import { clean, generateClient, scratchFolder } from '../client/generated-client.ts';
import {
  copyExample,
  generateServer,
  makeFolder,
  removeFolder,
  typeCheck,
} from '../server/support/project.ts';
import { serve } from '../server/support/serve.ts';
import { signIn } from '../server/support/sign-in.ts';
import { CAMEL_ROOT, camelFlagship, inCamelCase } from '../support/camel-flagship.ts';

interface Client {
  readonly createClient: (options: object) => {
    readonly listProducts: (params: object) => { readonly withResponse: () => Promise<Page> };
  };
}

interface Shop {
  readonly createShop: typeof createShop;
}

interface Page {
  readonly page: { readonly nextCursor: unknown };
  readonly meta: Readonly<Record<'total' | 'nextCursor', unknown>>;
  readonly requestId: unknown;
}

const config: Config = { style: { json: 'camel' } };
const texts = camelFlagship();
const contract = new Contract(await loadSpec(CAMEL_ROOT, { texts }));

test('the linter has no complaint', async () => {
  const [result] = await lint([CAMEL_ROOT], { config, texts });
  expect(result?.findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
});

/** What the checks of all conventions find in a server. */
async function complaints(url: string, credentials?: CredentialSource): Promise<readonly string[]> {
  const report = await runChecks({
    contract,
    ...selectChecks(config),
    url,
    seed: 7,
    runs: 4,
    credentials,
  });
  expect(report.outcomes.filter(({ status }) => status === 'passed').length).toBeGreaterThan(100);
  return report.findings.map(({ check, endpoint, expected, actual }) =>
    [check, endpoint, expected, actual].join(' | '),
  );
}

test('the mock passes every check, and the client reads where a page stands', async () => {
  const { units, options } = selectConventions(config);
  const mock = createMock(contract, { units, options });
  const { url, close } = await listenMock(mock, { port: 0, host: '127.0.0.1' });
  const folder = await scratchFolder();
  try {
    expect(await complaints(url)).toEqual([]);
    const { createClient } = (await import(await generateClient(contract, folder))) as Client;
    const call = createClient({ baseUrl: url }).listProducts({ query: { perPage: 2 } });
    const { page, meta, requestId } = await call.withResponse();
    expect(page).toMatchObject({ perPage: 2, total: meta.total, nextCursor: meta.nextCursor });
    expect(page.nextCursor).toEqual(expect.any(String));
    expect(requestId).toEqual(expect.any(String));
  } finally {
    await close();
    await clean(folder);
  }
}, 300_000);

test('the generated server passes every check, with handlers in camel case', async () => {
  const folder = await makeFolder();
  try {
    await copyExample(folder);
    for (const name of await readdir(folder, { recursive: true })) {
      if (!name.endsWith('.ts')) continue;
      const text = await readFile(path.join(folder, name), 'utf8');
      await writeFile(path.join(folder, name), inCamelCase(text));
    }
    await generateServer(contract, folder);
    expect(await typeCheck(folder)).toBe('');
    const { createShop } = (await import(path.join(folder, 'app.ts'))) as Shop;
    const shop = await createShop({ passwordCost: 2 ** 10, onError: () => undefined });
    const { url, close } = await serve(shop);
    try {
      expect(await complaints(url, signIn)).toEqual([]);
    } finally {
      await close();
    }
  } finally {
    await removeFolder(folder);
  }
}, 300_000);

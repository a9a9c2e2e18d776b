import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Contract } from '../../src/contract/index.ts';
import { createLiveMock, hostMock, listenMock } from '../../src/mock/index.ts';
import { selectConventions } from '../../src/studio/select-conventions.ts';
import { contractOf } from '../support/contract-of.ts';
import { findChromium } from '../support/find-chromium.ts';
import { openPage } from '../support/open-page.ts';
import { describeApi, json } from './support/describe-api.ts';
import { serveFlagship } from './support/serve-flagship.ts';
import { serveSpec } from './support/serve-spec.ts';

const HTML = { headers: { accept: 'text/html,*/*' } };
const HOSTILE = `</script><script>document.title='owned'</script><img src=x onerror="document.title='owned'">'"`;

async function serve(contract: Contract): Promise<string> {
  const load = async (): Promise<Contract> => contract;
  const live = await createLiveMock({ load, watch: false, ...selectConventions({}) });
  const running = await listenMock(hostMock(live), { port: 0, host: '127.0.0.1' });
  onTestFinished(running.close);
  return running.url;
}

function hostile(): Promise<Contract> {
  const get = {
    operationId: HOSTILE,
    summary: HOSTILE,
    description: HOSTILE,
    tags: [HOSTILE],
    responses: { 200: json({ type: 'string' }, { example: HOSTILE }) },
  };
  return contractOf(
    describeApi({ [`/thing${HOSTILE}`]: { get } }, { info: { title: HOSTILE, version: HOSTILE } }),
  );
}

test('a browser is shown what is served, where the contract has nothing there', async () => {
  const { url, call } = await serveFlagship();
  const shown = await fetch(url, HTML);
  expect(shown.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await shown.text()).toContain('/api/v1/orders/{order_id}');
  expect((await call('GET', '/')).status).toBe(404);
  const own = describeApi({ '/': { get: { responses: { 200: json({ const: 'own' }) } } } });
  expect(await (await fetch(await serve(await contractOf(own)), HTML)).json()).toBe('own');
});

test('nothing of a contract becomes a tag or a script', async () => {
  const shown = await fetch(await serve(await hostile()), HTML);
  const text = await shown.text();
  expect(text.match(/<script/g)).toHaveLength(1);
  expect(text).not.toContain('<img');
  expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
});

describe.skipIf(findChromium() === undefined)('in a browser', () => {
  test('an operation is found, sent and seen among the requests', async () => {
    const { url, mock } = await serveFlagship();
    const page = await openQuietly(url);
    await page.keyboard.press('/');
    await page.keyboard.type('post product');
    expect(await page.locator('details[data-operation]:visible').count()).toBe(1);
    await page.locator('[data-operation=createProduct] > summary').click();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('.result .status', { hasText: '201' }).waitFor();
    await page.locator('#requests .entry', { hasText: 'POST /api/v1/products' }).waitFor();
    await page.getByLabel('Body', { exact: true }).fill('{}');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('#requests .status', { hasText: '400' }).waitFor();
    await page.locator('#requests .entry > summary').first().click();
    await page.locator('#requests .issues', { hasText: '/sku' }).waitFor();
    await page.getByLabel('only what went wrong').check();
    expect(await page.locator('#requests .entry:visible').count()).toBe(1);
    await page.getByRole('button', { name: 'Reset the data' }).click();
    await expect.poll(() => mock.current.sessions.names).toEqual([]);
    await page.getByLabel('Find operations').fill('no such words');
    await page.getByText('No operation has these words').waitFor();
  });

  test('everything of a request can be changed before it is sent, with the keyboard alone', async () => {
    const { url } = await serveFlagship();
    const page = await openQuietly(`${url}/#listProducts`);
    const form = page.locator('[data-operation=listProducts] form');
    await form.getByText(/optional parameters$/).press('Enter');
    await form.getByRole('button', { name: 'Add per_page' }).press('Enter');
    const target = await form.getByLabel('URL').inputValue();
    expect(target).toMatch(/^\/api\/v1\/products\?per_page=\d+$/);
    await form.getByLabel('URL').fill(target.replace(/\d+$/, '1'));
    await form.getByLabel('URL').press('Enter');
    const body = page.getByLabel('Body of the answer');
    await body.waitFor();
    expect(JSON.parse(await body.innerText())).toMatchObject({ meta: { per_page: 1 } });
    await form.getByLabel('Headers').fill('X-Mock-Session: mine');
    await form.getByLabel('Answer').selectOption('code=429');
    await form.getByLabel('Headers').press('Control+Enter');
    await page.locator('.result .status', { hasText: '429' }).waitFor();
    await form.getByRole('button', { name: 'Copy as curl' }).click();
    const shown = form.getByLabel('Command to copy').or(form.getByText('Copied'));
    await shown.waitFor();
    const sent = page.locator('#requests .entry').first();
    await sent.locator('summary').click();
    await sent.locator('.fold summary').first().click();
    await sent.getByText('x-mock-session: mine').waitFor();
    await sent.getByText('prefer: code=429').waitFor();
  }, 60_000);

  test('credentials in a cookie, redirects, forms and bytes are shown as they are', async () => {
    const upload = { type: 'object', required: ['note'], properties: { note: { const: 'kept' } } };
    const contract = await contractOf(
      describeApi(
        {
          '/cookie': {
            get: {
              operationId: 'cookie',
              security: [{ key: [] }],
              responses: { 200: json({ const: 1 }), 401: { description: 'No.' } },
            },
          },
          '/moved': {
            get: {
              operationId: 'moved',
              responses: {
                302: {
                  description: 'Moved.',
                  headers: {
                    location: { required: true, schema: { const: '/elsewhere' } },
                  },
                },
              },
            },
          },
          '/upload': {
            post: {
              operationId: 'upload',
              requestBody: {
                required: true,
                content: { 'multipart/form-data': { schema: upload } },
              },
              responses: { 200: json({ const: 2 }), 400: { description: 'No.' } },
            },
          },
        },
        {
          components: {
            securitySchemes: { key: { type: 'apiKey', in: 'cookie', name: 'session' } },
          },
        },
      ),
    );
    const page = await openQuietly(await serve(contract));
    for (const [id, answer] of [
      ['cookie', '200 in'],
      ['moved', 'A redirect'],
      ['upload', '200 in'],
    ] as const) {
      const operation = page.locator(`[data-operation=${id}]`);
      await operation.locator('> summary').click();
      await operation.getByRole('button', { name: 'Send' }).click();
      await operation.locator('.result', { hasText: answer }).waitFor();
    }
    await page.locator('#requests .entry', { hasText: 'POST /upload' }).waitFor();
    expect(await page.locator('#requests .entry').count()).toBe(3);
  });

  test('the page tells when the contract changes, and when it cannot be read', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'specwright-page-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = path.join(folder, 'openapi.json');
    const version = (title: string): string =>
      JSON.stringify(
        describeApi(
          { '/thing': { post: { responses: { 204: { description: 'Done.' } } } } },
          { info: { title, version: '1' } },
        ),
      );
    await writeFile(file, version('First'));
    const { url } = await serveSpec(file, { watch: true, projectRoot: folder });
    const page = await openQuietly(url);
    await page.getByRole('heading', { name: 'First' }).waitFor();
    await writeFile(file, '{');
    await page.locator('#news', { hasText: 'its last good version is served' }).waitFor();
    await writeFile(file, version('Second'));
    await page.getByRole('button', { name: 'Show it' }).click();
    await page.getByRole('heading', { name: 'Second' }).waitFor();
    expect(await page.locator('#news').innerText()).toBe('');
  });

  test('a hostile contract does nothing', async () => {
    const page = await openQuietly(await serve(await hostile()));
    await page.locator('details[data-operation] > summary').click();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('.result .status', { hasText: '200' }).waitFor();
    await page.locator('#requests .entry > summary').click();
    await page.locator('#requests pre:visible', { hasText: 'onerror' }).waitFor();
    expect(await page.title()).not.toBe('owned');
    expect(await page.locator('img').count()).toBe(0);
  });

  test('a page of another origin of this machine calls with its cookies, and gets what it wishes for', async () => {
    const { url } = await serveFlagship();
    const page = await openPage(`${(await serveFlagship()).url}/api/v1/products`);
    const call = (headers: Record<string, string>): Promise<number> =>
      page.evaluate(
        async ([target, fields]) => {
          const answer = await fetch(target, { headers: fields, credentials: 'include' });
          return answer.status;
        },
        [`${url}/api/v1/products`, headers] as const,
      );
    expect(await call({})).toBe(200);
    expect(await call({ prefer: 'code=429' })).toBe(429);
    expect(await call({})).toBe(200);
  });

  test('it is dark where the reader has it dark', async () => {
    const page = await openQuietly((await serveFlagship()).url);
    const paper = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await paper()).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paper()).toBe('rgb(21, 24, 29)');
  });
});

/** Opens the page of a mock; the test fails when it asks another server for anything or the browser complains. */
async function openQuietly(url: string): Promise<Page> {
  const complaints: string[] = [];
  const page = await openPage('about:blank');
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) complaints.push(request.url());
  });
  page.on('console', (message) => {
    // A browser logs every answer from 400 as an error.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  onTestFinished(() => expect(complaints).toEqual([]));
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return page;
}

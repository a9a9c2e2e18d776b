import { describe, expect, onTestFinished, test } from 'vitest';
import type { Contract } from '../../src/contract/index.ts';
import { createLiveMock, hostMock, listenMock } from '../../src/mock/index.ts';
import { selectConventions } from '../../src/studio/select-conventions.ts';
import { contractOf } from '../support/contract-of.ts';
import { findChromium } from '../support/find-chromium.ts';
import { openPage } from '../support/open-page.ts';
import { describeApi, json } from './support/describe-api.ts';
import { serveFlagship } from './support/serve-flagship.ts';

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
    const page = await openPage(url);
    await page.getByLabel('Find operations').fill('post product');
    expect(await page.locator('details[data-operation]:visible').count()).toBe(1);
    await page.locator('details[data-operation=createProduct] summary').click();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('.result .status', { hasText: '201' }).waitFor();
    await page.locator('#requests .entry', { hasText: 'POST /api/v1/products' }).waitFor();
    await page.getByLabel('Body').fill('{}');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('#requests .status', { hasText: '400' }).waitFor();
    await page.locator('#requests .entry summary').first().click();
    await page.locator('#requests .issues', { hasText: '/sku' }).waitFor();
    await page.getByRole('button', { name: 'Reset the data' }).click();
    await expect.poll(() => mock.current.sessions.names).toEqual([]);
  });

  test('a hostile contract does nothing', async () => {
    const page = await openPage(await serve(await hostile()));
    await page.locator('details[data-operation] summary').click();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('.result .status', { hasText: '200' }).waitFor();
    await page.locator('#requests .entry').waitFor();
    expect(await page.title()).not.toBe('owned');
    expect(await page.locator('img').count()).toBe(0);
  });
});

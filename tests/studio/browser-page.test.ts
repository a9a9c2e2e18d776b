import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bundleSpec } from '../../src/studio/bundle-spec.ts';
import { findChromium } from '../support/find-chromium.ts';
import { BROWSER_BUNDLE } from '../support/load-browser-bundle.ts';
import { openPage } from '../support/open-page.ts';

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

type Send = (
  url: string,
  sent?: Sent,
) => Promise<{ readonly status: number; readonly body: unknown } | undefined>;

declare global {
  interface Window {
    /** What the page under test sends its requests with: the resolver of its one handler. */
    send: Send;
  }
}

const ORIGIN = 'https://shop.example.com/backend';

/** What a frontend does, with a stand-in for Mock Service Worker. */
const PAGE = `<!doctype html><title>A frontend</title><script type="module">
import { createMock, mswHandlers } from './specwright.js';
const mock = await createMock(await (await fetch('./openapi.json')).json());
const http = { all: (path, resolver) => ({ path, resolver }) };
const [{ resolver }] = mswHandlers(http, mock, '${ORIGIN}');
window.send = async (url, init) => {
  const response = await resolver({ request: new Request('${ORIGIN}' + url, init) });
  return response && { status: response.status, body: await response.json() };
};
document.title = 'Ready';
</script>`;

/** A server of the page's files and nothing else. */
async function serveFiles(
  policy: string,
): Promise<{ readonly url: string; readonly others: string[] }> {
  const files = new Map([
    ['/', ['text/html', PAGE]],
    ['/specwright.js', ['text/javascript', await readFile(BROWSER_BUNDLE, 'utf8')]],
    [
      '/openapi.json',
      ['application/json', JSON.stringify(await bundleSpec('specs/orders/openapi.yaml'))],
    ],
    ['/favicon.ico', ['image/x-icon', '']],
  ]);
  const others: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    const [type = 'text/plain', text] = files.get(url) ?? [];
    if (text === undefined) others.push(url);
    response.writeHead(text === undefined ? 404 : 200, {
      'content-type': type,
      'content-security-policy': policy,
    });
    response.end(text);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, others };
}

async function ready(page: Page): Promise<Send> {
  await expect.poll(() => page.title(), { timeout: 20_000 }).toBe('Ready');
  return (url, sent) => page.evaluate(([to, how]) => window.send(to, how), [url, sent] as const);
}

describe.skipIf(findChromium() === undefined)('in a browser', () => {
  test.each([
    ['a page that may do all', ''],
    ['a page that may not make code', "script-src 'self' 'unsafe-inline'"],
  ])('%s has an API without a server', async (_name, policy) => {
    const { url, others } = await serveFiles(policy);
    const send = await ready(await openPage(url));
    const headers = { authorization: 'Bearer demo', 'content-type': 'application/json' };
    const order = (key: string, body: unknown): Sent => ({
      method: 'POST',
      headers: { ...headers, 'idempotency-key': key },
      body: JSON.stringify(body),
    });
    const lines = [{ product_id: '0198c1f2-7a4e-7c31-9b1e-3f5a6d2c8e01', quantity: 2 }];
    const shipping_address = {
      recipient: 'Mira Okafor',
      street: 'Lindenweg 4',
      postal_code: '10115',
      city: 'Berlin',
      country: 'DE',
    };

    const created = await send(
      '/api/v1/orders',
      order('0123456789abcdef', { lines, shipping_address }),
    );
    expect(created).toMatchObject({ status: 201, body: { data: { status: 'pending' } } });
    const placed = created?.body as { readonly data: { readonly id: string } } | undefined;
    const id = placed?.data.id;
    const listed = await send('/api/v1/orders', { headers });
    expect(listed).toMatchObject({
      status: 200,
      body: { data: expect.arrayContaining([expect.objectContaining({ id })]) },
    });

    const refused = await send(
      '/api/v1/orders',
      order('fedcba9876543210', { lines: [], shipping_address }),
    );
    expect(refused).toMatchObject({ status: 400, body: { error: { code: 'VALIDATION_FAILED' } } });

    const preferred = await send('/api/v1/orders', { headers: { ...headers, prefer: 'code=429' } });
    expect(preferred).toMatchObject({ status: 429, body: { data: null } });
    const named = { ...headers, prefer: 'example=only_page' };
    expect((await send('/api/v1/orders', { headers: named }))?.status).toBe(200);

    expect(await send('/fonts/a.woff')).toBeUndefined();
    expect(others).toEqual([]);
  });
});

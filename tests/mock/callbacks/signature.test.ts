import { createHash, createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { fastClock } from '../support/fast-clock.ts';
import { hooksApi } from '../support/hooks-api.ts';
import { placeOrder } from '../support/place-order.ts';
import { receive } from '../support/receive.ts';
import { serveHost } from '../support/serve-host.ts';

test('a signature header has the HMAC of the body', async () => {
  const callback = {
    parameters: [{ name: 'X-Hub-Signature-256', in: 'header', schema: { type: 'string' } }],
  };
  const api = await serveHost(await hooksApi({ callback }), { callbackSecret: 's3cret' });
  const receiver = await receive();
  await placeOrder(api, receiver.url);
  const { headers, body } = await receiver.first();
  const hex = createHmac('sha256', 's3cret').update(body).digest('hex');
  expect(headers['x-hub-signature-256']).toBe(`sha256=${hex}`);
  expect(headers['signature-input']).toBeUndefined();
});

test.each([
  { 'x-signed': true },
  { parameters: [{ name: 'Signature-Input', in: 'header', schema: { type: 'string' } }] },
  { parameters: [{ name: 'Content-Digest', in: 'header', schema: { type: 'string' } }] },
])('a message is signed where %j', async (callback) => {
  const { clock } = fastClock();
  const api = await serveHost(await hooksApi({ callback }), { callbackClock: clock });
  const receiver = await receive();
  await placeOrder(api, `${receiver.url}/hooks?a=b`);
  const { headers, body } = await receiver.first();
  const digest = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
  expect(headers['content-digest']).toBe(digest);
  const parameters =
    '("@method" "@target-uri" "content-type" "content-digest");created=1767225600;keyid="specwright";alg="hmac-sha256"';
  expect(headers['signature-input']).toBe(`sig1=${parameters}`);
  const base = [
    '"@method": POST',
    `"@target-uri": ${receiver.url}/hooks?a=b`,
    '"content-type": application/json',
    `"content-digest": ${digest}`,
    `"@signature-params": ${parameters}`,
  ].join('\n');
  const expected = createHmac('sha256', 'specwright').update(base).digest('base64');
  expect(headers['signature']).toBe(`sig1=:${expected}:`);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileValidator, schemaForDirection } from '../../../src/contract/index.ts';
import { composeBody } from '../../../src/mock/callbacks/compose-body.ts';
import { contentDigest } from '../../../src/mock/callbacks/content-digest.ts';
import { NO_FACTS } from '../../../src/mock/callbacks/event-facts.ts';
import { findTarget } from '../../../src/mock/callbacks/find-target.ts';
import { groundBody } from '../../../src/mock/callbacks/ground-body.ts';
import { httpSignature } from '../../../src/mock/callbacks/http-signature.ts';
import { retryDelay } from '../../../src/mock/callbacks/retry-delay.ts';
import { webhookEvent } from '../../../src/mock/callbacks/webhook-event.ts';
import { loadFlagship } from '../support/load-flagship.ts';

const item = fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true });
const facts = fc.record({
  payload: item,
  others: fc.array(item, { maxLength: 2 }),
  noun: fc.option(fc.constantFrom('order', 'product'), { nil: undefined }),
  id: fc.oneof(fc.uuid(), fc.integer()),
});

describe('bodies', () => {
  test('whatever the event, a body is valid by its schema', async () => {
    const { operations } = await loadFlagship();
    const takers = operations.filter(({ requestBody }) => requestBody?.json !== undefined);
    expect(takers.length).toBeGreaterThan(3);
    fc.assert(
      fc.property(fc.constantFrom(...takers), facts, fc.string(), (operation, known, seed) => {
        const schema = operation.requestBody?.json?.schema?.json ?? {};
        const body = composeBody(operation, { name: 'x', facts: known, seed });
        expect(compileValidator(schemaForDirection(schema, 'response'))(body?.value)).toEqual([]);
      }),
    );
  });

  test('without an event nothing changes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(groundBody(body, NO_FACTS, () => true)).toEqual(body);
      }),
    );
  });

  test('no property comes or goes, and what is refused is not made', () => {
    const shape = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.keys(value)
        : undefined;
    fc.assert(
      fc.property(item, facts, (body, known) => {
        expect(shape(groundBody(body, known, () => true))).toEqual(shape(body));
        expect(groundBody(body, known, () => false)).toEqual(body);
      }),
    );
  });

  test('what is the payload with other values becomes the payload', () => {
    fc.assert(
      fc.property(item, (payload) => {
        const body = Object.fromEntries(Object.keys(payload).map((name) => [name, 'other']));
        const grounded = groundBody(body, { ...NO_FACTS, payload }, () => true);
        expect(grounded).toEqual(payload);
      }),
    );
  });
});

describe('retries', () => {
  const random = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  const status = fc.integer({ min: 100, max: 599 });
  const after = fc.option(
    fc.oneof(fc.string(), fc.nat().map(String), fc.date({ noInvalidDate: true }).map(String)),
    { nil: undefined },
  );

  test('three attempts at most, 30 seconds between them at most, again only what may succeed', () => {
    fc.assert(
      fc.property(
        random,
        status,
        after,
        fc.integer({ min: 1, max: 5 }),
        (share, code, value, count) => {
          const headers: Record<string, string> =
            value === undefined ? {} : { 'retry-after': value };
          const receipt = { status: code, headers, body: undefined };
          const delay = retryDelay(receipt, count, { random: () => share, now: 0 });
          const isAgain = count < 3 && (code >= 500 || code === 429);
          expect(delay === undefined).toBe(!isAgain);
          expect(delay ?? 0).toBeGreaterThanOrEqual(0);
          expect(delay ?? 0).toBeLessThanOrEqual(30_000);
        },
      ),
    );
  });
});

describe('targets', () => {
  test('without leave, what is called is this machine', () => {
    const host = fc.oneof(
      fc.ipV4(),
      fc.ipV4Extended(),
      fc.ipV6().map((ip) => `[${ip}]`),
      fc.domain(),
    );
    const localHost = fc.constantFrom(
      'localhost',
      'LOCALHOST',
      'a.localhost',
      '127.9.8.7',
      '[::1]',
    );
    fc.assert(
      fc.property(fc.oneof(host, localHost), (name) => {
        const { url, problem } = findTarget(`http://${name}:8080/hooks`, []);
        const isLocal =
          url !== undefined && /^(127\.|\[::1\]$|(.+\.)?localhost$)/.test(url.hostname);
        expect(isLocal).toBe(problem === undefined);
        const { hostname } = new URL(`http://${name}`);
        expect(findTarget(`http://${name}:8080/`, [hostname]).problem).toBeUndefined();
      }),
    );
    expect(findTarget('http://localhost', []).problem).toBeUndefined();
    expect(findTarget('http://2130706433/', []).url?.hostname).toBe('127.0.0.1');
  });
});

describe('events', () => {
  test.each([
    ['orderCreated', 'created', 'order'],
    ['order.created', 'created', 'order'],
    ['ORDER_CREATED', 'created', 'order'],
    ['newPet', 'created', 'pet'],
    ['onPetsDeleted', 'deleted', 'pet'],
    ['order-line.updated', 'updated', 'order line'],
    ['created', 'created', ''],
  ])('%s', (name, kind, noun) => {
    expect(webhookEvent(name)).toEqual({ kind, noun });
  });

  test.each(['ping', 'orderShipped', 'orderCreatedOrDeleted', ''])('%s tells of none', (name) => {
    expect(webhookEvent(name)).toBeUndefined();
  });
});

describe('signatures', () => {
  test('the example of RFC 9421, section B.2.5', () => {
    const secret = Buffer.from(
      'uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==',
      'base64',
    );
    const components = [
      ['date', 'Tue, 20 Apr 2021 02:07:55 GMT'],
      ['@authority', 'example.com'],
      ['content-type', 'application/json'],
    ] as const;
    const parameters = ';created=1618884473;keyid="test-shared-secret"';
    expect(httpSignature(components, parameters, secret)).toEqual({
      input: `sig1=("date" "@authority" "content-type")${parameters}`,
      signature: 'sig1=:pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=:',
    });
  });

  test('the examples of RFC 9530', () => {
    const digest = (text: string): string => contentDigest(new TextEncoder().encode(text));
    expect(digest('{"hello": "world"}\n')).toBe(
      'sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:',
    );
  });
});

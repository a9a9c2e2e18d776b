import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Contract, validityOf } from '../../src/contract/index.ts';
import type { Call } from '../../src/convention/index.ts';
import { requestMedia } from '../../src/testing/call/request-media.ts';
import { validCalls } from '../../src/testing/call/valid-calls.ts';
import { freshen } from '../../src/testing/session/freshen.ts';
import { loadText } from '../support/load-text.ts';

const contract = new Contract(
  await loadText(`openapi: 3.1.0
info: { title: Shop, version: 1.0.0 }
paths:
  /products:
    post:
      operationId: addProduct
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [sku, title, kind, count, label]
              properties:
                sku: { type: string, pattern: '^[A-Z]{6}$' }
                title: { type: string, minLength: 3, maxLength: 40 }
                label: { type: string, x-unique: true, minLength: 8, maxLength: 12 }
                kind: { enum: [a, b] }
                count: { type: integer }
      responses: { '201': { description: Added. } }
`),
);
const operation = contract.operation('addProduct');
if (operation === undefined) throw new TypeError('no operation');
const [arm] = validCalls(operation).arms;
if (arm === undefined) throw new TypeError('no calls');
const isValid = validityOf(requestMedia(operation)?.schema?.json ?? {});

type Body = Readonly<Record<'sku' | 'title' | 'label' | 'kind' | 'count', unknown>>;

test('law: a fresh call is valid, and differs in what two things may not share', () => {
  fc.assert(
    fc.property(arm, fc.nat(), (call, seed) => {
      const before = call.body as Body;
      const unique = freshen(call, 'unique', seed).body as Body;
      expect(isValid(unique)).toBe(true);
      const { sku, label, ...others } = unique;
      expect([sku, label]).not.toEqual([before.sku, before.label]);
      expect({ ...before, ...others }).toEqual(before);
      const all = freshen(call, 'all', seed).body as Body;
      expect(isValid(all)).toBe(true);
      expect([all.kind, all.count]).toEqual([before.kind, before.count]);
    }),
  );
});

test('what is broken on purpose stays broken', () => {
  const [call] = fc.sample(arm, { numRuns: 1, seed: 1 }) as [Call];
  const body = { ...(call.body as object), sku: 'x' };
  const fault = { in: 'body', pointer: '/sku', keyword: 'pattern' } as const;
  const fresh = freshen({ ...call, body, fault }, 'all', 7).body as Body;
  expect(fresh.sku).toBe('x');
  expect(fresh.label).not.toBe((call.body as Body).label);
  const whole = { ...call, body: 'none', fault: { ...fault, pointer: '' } };
  expect(freshen(whole, 'all', 7)).toBe(whole);
});

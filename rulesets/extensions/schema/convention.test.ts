import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileValidator } from '../../../src/contract/index.ts';
import { runContractRule } from '../../../src/convention/index.ts';
import { api, contractOf } from '../../../tests/support/contract-of.ts';
import convention from './convention.ts';
import { EXTENSIONS } from './extensions.ts';

describe.each([...EXTENSIONS.values()])('the schema of $name', ({ name, schema, places }) => {
  test('says what is right at its top and of each of its fields, and where it counts', () => {
    expect(places.length).toBeGreaterThan(0);
    const fields = Object.entries((schema['properties'] ?? {}) as Record<string, unknown>);
    for (const [, field] of [['', schema], ...fields]) expect(field).toHaveProperty('title');
  });

  test('refuses null and says so of the whole', () => {
    expect(compileValidator(schema)(null)).not.toEqual([]);
  });

  test('stands in a file of its own', () => {
    expect(readdirSync(path.join(import.meta.dirname, 'schemas'))).toContain(`${name}.ts`);
  });
});

test('every file of a schema is used', () => {
  const files = readdirSync(path.join(import.meta.dirname, 'schemas')).sort();
  expect([...EXTENSIONS.keys()].map((name) => `${name}.ts`).sort()).toEqual(files);
});

describe('what is said', () => {
  test.each([
    [{ 'x-max-body': 'big' }, '`x-max-body` is not a positive number of bytes'],
    [{ 'x-cache': { scope: 'public' } }, '`ttl` is missing in `x-cache`'],
    [{ 'x-cache': { ttl: 1, tls: 1 } }, '`x-cache` has no field `tls`'],
    [
      { 'x-rate-limit': { limit: 1, window: 1, key: ['ip', 'moon'] } },
      '`key` of `x-rate-limit` is not `credential`, `ip` or a list of both',
    ],
    [
      { 'x-speakeasy-retries': { strategy: 'backoff', backoff: { exponent: 'two' } } },
      '`backoff.exponent` of `x-speakeasy-retries` is not a number above 1',
    ],
    [
      { 'x-cache': { $ref: '#/nowhere' }, 'x-max-body': 'big' },
      '`x-max-body` is not a positive number of bytes',
    ],
    [{ 'x-jwt': {} }, '`x-jwt` on an operation is read by nothing'],
    [{ 'x-rateLimit': { limit: 1, window: 1 } }, 'Nothing reads `x-rateLimit`, but `x-rate-limit`'],
    [{ 'x-ownre': {} }, 'Nothing reads `x-ownre`, but `x-owner`'],
  ])('of %j', async (extension, expected) => {
    expect(await remarks(extension)).toEqual([expected]);
  });

  test.each([
    { 'x-sla': 'gold' },
    { 'x-order': 1 },
    { 'x-format': 1 },
    { 'x-codeSamples': [] },
    { 'x-internal': true },
    { 'x-owners': ['a'], 'x-owner': { claim: 'sub', field: 'id' } },
    { 'x-rate-limit-reset': 1 },
    { 'x-rate-limit': { $ref: '#/x-quota' } },
  ])('nothing of %j', async (extension) => {
    expect(await remarks(extension)).toEqual([]);
  });
});

async function remarks(extension: Readonly<Record<string, unknown>>): Promise<string[]> {
  const responses = { '200': { description: '' } };
  const paths = { '/a': { get: { ...extension, responses } } };
  const contract = await contractOf(api({ paths, 'x-quota': { limit: 1, window: 1 } }));
  const { lint } = convention;
  if (lint?.kind !== 'contract') throw new Error('no rule');
  return runContractRule(lint, contract, {}).map(({ what }) => what);
}

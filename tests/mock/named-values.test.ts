import { describe, expect, test } from 'vitest';
import { compileValidator, type JsonSchema } from '../../src/contract/index.ts';
import { generateValue } from '../../src/mock/values/generate-value.ts';
import { seededRandom } from '../../src/mock/values/seeded-random.ts';

const SEEDS = Array.from({ length: 40 }, (_, index) => `seed ${index}`);

/** Values of a property, always valid. */
function valuesOf(name: string, schema: JsonSchema, title?: string): readonly unknown[] {
  const whole = { type: 'object', required: [name], properties: { [name]: schema }, title };
  return SEEDS.map((seed) => {
    const value = generateValue(whole, { random: seededRandom(seed), useExamples: false });
    expect(compileValidator(whole)(value), JSON.stringify(value)).toEqual([]);
    return (value as Record<string, unknown>)[name];
  });
}

const text: JsonSchema = { type: 'string' };
const integer: JsonSchema = { type: 'integer' };
const number: JsonSchema = { type: 'number' };

const TEXTS: readonly [string, JsonSchema, RegExp][] = [
  ['first_name', text, /^\p{Lu}\p{Ll}+$/u],
  ['lastName', text, /^\p{Lu}\p{Ll}+$/u],
  ['full_name', text, /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u],
  ['email', text, /^[a-z]+\.[a-z]+@example\.com$/],
  ['billing_email', { ...text, format: 'email' }, /@example\.(com|org)$/],
  ['email', { ...text, pattern: '@example\\.org$' }, /^[a-z]+@example\.org$/],
  ['phone', text, /^\+1 202-555-01\d\d$/],
  ['mobile', { ...text, pattern: '^\\+[1-9]\\d{1,14}$' }, /^\+120255501\d\d$/],
  ['street', text, /^\d+ \p{Lu}\p{Ll}+ Street$/u],
  ['city', text, /^\p{Lu}\p{Ll}+$/u],
  ['postal_code', text, /\d/],
  ['postcode', { ...text, pattern: '^\\d{5}$' }, /^\d{5}$/],
  ['country', text, /^\p{Lu}[\p{L} ]{3,}$/u],
  ['country', { ...text, maxLength: 2 }, /^[A-Z]{2}$/],
  ['country', { ...text, pattern: '^[a-z]{2}$' }, /^[a-z]{2}$/],
  ['country', { ...text, example: 'US' }, /^[A-Z]{2}$/],
  ['country_code', text, /^[A-Z]{2}$/],
  ['country_code', { ...text, minLength: 3 }, /^[A-Z]{3}$/],
  ['currency', text, /^(EUR|GBP|USD|CAD|BRL|JPY|INR|AUD)$/],
  ['currency', { ...text, example: 'usd' }, /^[a-z]{3}$/],
  ['locale', text, /^[a-z]{2}-[A-Z]{2}$/],
  ['locale', { ...text, example: 'en_US' }, /^[a-z]{2}_[A-Z]{2}$/],
  ['timezone', text, /^(America|Asia|Australia|Europe)\/\w+$/],
  ['language', text, /^[a-z]{2}$/],
  ['company_name', text, /^[A-Z]\w+ [A-Z]\w+$/],
  ['website', text, /^https:\/\/example\.com\//],
  ['avatar_url', text, /^https:\/\/example\.com\/images\/.+\.png$/],
  ['image', { ...text, format: 'uri' }, /^https:\/\/example\.com\/images\/.+\.png$/],
  ['title', text, /^[A-Z][a-z]+ [a-z]+$/],
  ['description', text, /^[A-Z].+ .+\.$/],
  ['comment', { ...text, maxLength: 12 }, /^.{1,12}$/],
  ['slug', text, /^[a-z]+(-[a-z0-9]+)+$/],
  ['username', text, /^[a-z]+\d+$/],
  ['sku', text, /^[A-Z]{3}-\d{4}$/],
  ['colour', text, /^[a-z]+$/],
  ['color', { ...text, pattern: '^#[0-9a-f]{6}$' }, /^#[0-9a-f]{6}$/],
  ['file_name', text, /^[a-z]+-\d+\.[a-z]{3,4}$/],
  ['mime_type', text, /^[a-z]+\/[a-z]+$/],
  ['version', text, /^\d+\.\d+\.\d+$/],
  ['ip_address', text, /^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$/],
  ['user_agent', text, /^Mozilla\/5\.0 /],
  ['created_at', text, /^2025-\d\d-\d\dT[\d:]+Z$/],
  ['birth_date', { ...text, format: 'date' }, /^(19[5-9]|200)\d-\d\d-\d\d$/],
  ['sha256', text, /^[0-9a-f]{64}$/],
  ['price', text, /^\d+\.\d\d$/],
  ['last4', text, /^\d{4}$/],
  ['tags', { type: 'array', items: text, minItems: 1 }, /^[a-z]+(,[a-z]+)*$/],
  ['customer_id', text, /^customer_[a-z0-9]{8}$/],
  ['order', { ...text, example: 'ord_8f3Ka' }, /^ord_\d[a-z]\d[A-Z][a-z]$/],
  ['reference', { ...text, pattern: '^R-\\d{4}$' }, /^R-\d{4}$/],
];

describe('a text reads as what its name says', () => {
  test.each(TEXTS)('%s %j', (name, schema, expected) => {
    const values = valuesOf(name, schema);
    for (const value of values) expect(String(value)).toMatch(expected);
    expect(new Set(values).size).toBeGreaterThan(1);
  });
});

const NUMBERS: readonly [string, JsonSchema, number, number][] = [
  ['latitude', number, -90, 90],
  ['lng', number, -180, 180],
  ['price', number, 5, 500],
  ['unit_price', integer, 500, 50_000],
  ['price', { ...number, maximum: 3 }, 1, 3],
  ['quantity', integer, 1, 10],
  ['percent', integer, 0, 100],
  ['rating', number, 1, 5],
  ['age', integer, 18, 80],
  ['age', { ...integer, minimum: 90 }, 90, 1090],
  ['year', integer, 2005, 2026],
  ['item_count', integer, 0, 250],
  ['created', integer, 1_735_689_600, 1_800_000_000],
  ['created_at', { ...integer, format: 'int64' }, 1_735_689_600, 1_800_000_000],
  ['timestamp_ms', integer, 1_735_689_600_000, 1_800_000_000_000],
  ['updated', { ...integer, example: 1_700_000_000_000 }, 1_735_689_600_000, 1_800_000_000_000],
  ['created', { ...integer, maximum: 5 }, 1, 5],
  ['weight_in_stones', { ...number, example: 40 }, 20, 80],
];

describe('a number is as large as its name says', () => {
  test.each(NUMBERS)('%s %j', (name, schema, least, most) => {
    const values = valuesOf(name, schema).map(Number);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(least);
    expect(Math.max(...values)).toBeLessThanOrEqual(most);
    expect(new Set(values).size).toBeGreaterThan(1);
  });
});

test('a name is one of the kind of thing it belongs to', () => {
  const named = (title: string): readonly unknown[] => valuesOf('name', text, title);
  for (const value of named('UserResponse'))
    expect(value).toMatch(/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u);
  for (const value of named('File')) expect(value).toMatch(/\.[a-z]+$/);
  expect(named('Company')).not.toEqual(named('User'));
});

test('what is usual is true more often than what is not', () => {
  const share = (name: string): number =>
    valuesOf(name, { type: 'boolean' }).filter(Boolean).length / SEEDS.length;
  expect(share('is_active')).toBeGreaterThan(share('deleted'));
});

/** An object of texts under these names. */
function objectOf(names: readonly string[], seed: string, format?: string): Record<string, string> {
  const property = format === undefined ? text : { ...text, format };
  const schema = {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, property])),
  };
  const options = { random: seededRandom(seed), useExamples: false };
  return generateValue(schema, options) as Record<string, string>;
}

describe('the values of one object go together:', () => {
  test.each(SEEDS.slice(0, 10))('a person (%s)', (seed) => {
    const names = ['email', 'full_name', 'first_name', 'last_name', 'author_name'];
    const made = objectOf(names, seed);
    expect(made['full_name']).toBe(`${made['first_name']} ${made['last_name']}`);
    expect(made['email']).toBe(
      `${made['first_name']}.${made['last_name']}@example.com`.toLowerCase(),
    );
  });

  test('another person is meant by another role', () => {
    const same = SEEDS.filter((seed) => {
      const made = objectOf(['author_name', 'reviewer_name'], seed);
      return made['author_name'] === made['reviewer_name'];
    });
    expect(same.length).toBeLessThan(SEEDS.length / 4);
  });

  test.each([
    ['created_at', 'updated_at'],
    ['updated_at', 'created_at'],
    ['start_date', 'end_date'],
    ['createdAt', 'paidAt', 'shippedAt', 'deliveredAt', 'deletedAt', 'expiresAt'],
    ['departure_time', 'arrival_time'],
  ])('what happens in order: %s, %s', (...names) => {
    for (const seed of SEEDS) {
      const made = objectOf(names, seed, 'date-time');
      const sorted = names.toSorted((a, b) => (made[a] ?? '').localeCompare(made[b] ?? ''));
      const expected = names[0] === 'updated_at' ? names.toReversed() : names;
      expect(sorted, JSON.stringify(made)).toEqual(expected);
    }
  });

  test('a place', () => {
    for (const seed of SEEDS) {
      const made = objectOf(['city', 'country_code', 'timezone', 'currency'], seed);
      if (made['city'] !== 'Osaka') continue;
      expect(made).toEqual({
        city: 'Osaka',
        country_code: 'JP',
        timezone: 'Asia/Tokyo',
        currency: 'JPY',
      });
    }
    expect(SEEDS.some((seed) => objectOf(['city'], seed)['city'] === 'Osaka')).toBe(true);
  });
});

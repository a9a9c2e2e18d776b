import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonForm } from '../../src/mock/answer/json-form.ts';

const long = fc.string({ minLength: 100, maxLength: 120, unit: 'binary' });
const object = fc.dictionary(fc.string(), fc.oneof(long, fc.jsonValue({ maxDepth: 1 })));

/** Bodies that share their parts, as answers share rows. */
const bodies = fc
  .array(fc.oneof(object, long, fc.constant(undefined)), { minLength: 1 })
  .chain((pool) => {
    const part = fc.constantFrom(...pool);
    const list = fc.array(part);
    const member = fc.oneof(part, list, fc.jsonValue({ maxDepth: 2 }));
    const body = fc.oneof(part, list, fc.dictionary(fc.string({ unit: 'binary' }), member));
    return fc.array(body.filter((value) => value !== undefined));
  });

test('the text of a body is that of JSON.stringify, however often its parts were written', () => {
  fc.assert(
    fc.property(bodies, (values) => {
      for (const value of [...values, ...values]) {
        expect(jsonForm(value).text()).toBe(JSON.stringify(value));
      }
    }),
  );
});

test('bodies with the same key have the same text', () => {
  fc.assert(
    fc.property(bodies, (values) => {
      const texts = new Map<string, string>();
      for (const value of [...values, ...values]) {
        const text = JSON.stringify(value);
        const { key } = jsonForm(value);
        expect(texts.get(key) ?? text).toBe(text);
        texts.set(key, text);
      }
    }),
  );
});

test('a body that is made of the same parts has the same short key', () => {
  const rows = Array.from({ length: 9 }, (_, id) => ({ id, name: 'x'.repeat(1000) }));
  const page = (): unknown => ({ data: rows.slice(2, 7), meta: { total: rows.length } });
  jsonForm(page());
  const { key, isKnown } = jsonForm(page());
  expect(jsonForm(page())).toMatchObject({ key, isKnown });
  expect(isKnown).toBe(true);
  expect(key.length).toBeLessThan(200);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonText } from '../../src/mock/answer/json-text.ts';

test('the text of a body is that of JSON.stringify, the second time as well', () => {
  const item = fc.jsonValue({ maxDepth: 2 });
  const list = fc.array(fc.oneof(item, fc.constant(undefined)));
  const member = fc.oneof(item, list, fc.constant(undefined));
  const body = fc.oneof(item, list, fc.dictionary(fc.string({ unit: 'binary' }), member));
  fc.assert(
    fc.property(body, (value) => {
      fc.pre(value !== undefined);
      for (const _time of [1, 2]) expect(jsonText(value)).toBe(JSON.stringify(value));
    }),
  );
});

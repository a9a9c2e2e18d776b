import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expandExpressions, type RuntimeContext } from '../../src/contract/index.ts';
import { formatPointer } from '../../src/shared/format-pointer.ts';

const EMPTY: RuntimeContext = {
  url: 'http://127.0.0.1:4010/hooks?event=paid&event=sent',
  method: 'POST',
  statusCode: 201,
  request: { headers: {}, query: new URLSearchParams(), path: {}, body: undefined },
  response: { headers: {}, body: undefined },
};

function withRequest(request: Partial<RuntimeContext['request']>): RuntimeContext {
  return { ...EMPTY, request: { ...EMPTY.request, ...request } };
}

/** Every value within a value, with where it stands. */
function* places(
  value: unknown,
  path: readonly (string | number)[] = [],
): Generator<readonly [readonly (string | number)[], unknown]> {
  yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    yield* places(child, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

test('a pointer yields exactly what stands there, in either body', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (body) => {
      const asked = withRequest({ body });
      const answered = { ...EMPTY, response: { headers: {}, body } };
      for (const [path, value] of places(body)) {
        const at = formatPointer([...path]);
        const written = typeof value === 'object' ? JSON.stringify(value) : String(value);
        const expected = value === null ? undefined : written;
        expect(expandExpressions(`$request.body#${at}`, asked).text).toBe(expected);
        expect(expandExpressions(`$response.body#${at}`, answered).text).toBe(expected);
        expect(expandExpressions(`$response.body#${at}`, asked).text).toBeUndefined();
      }
    }),
  );
});

test('a text without expressions stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.startsWith('$') && !text.includes('{$'));
      expect(expandExpressions(text, EMPTY)).toEqual({ text });
    }),
  );
});

test('expressions in braces are replaced where they stand, the text around them kept', () => {
  const plain = fc.stringMatching(/^[^{}$]*$/);
  fc.assert(
    fc.property(fc.array(plain, { minLength: 1 }), plain, (texts, value) => {
      const context = withRequest({ body: { value } });
      const template = texts.join('{$request.body#/value}');
      expect(expandExpressions(template, context)).toEqual({ text: texts.join(value) });
      const seen: string[] = [];
      expandExpressions(template, context, (text, before) => {
        seen.push(before);
        return text;
      });
      expect(seen).toEqual(texts.slice(1).map((_, index) => texts.slice(0, index + 1).join(value)));
    }),
  );
});

test('names of the query and of the path count as written, those of headers do not', () => {
  const name = fc.stringMatching(/^[A-Za-z][\w.-]{0,8}$/);
  fc.assert(
    fc.property(name, fc.string({ minLength: 1 }), (key, value) => {
      const context = withRequest({
        headers: { [key.toLowerCase()]: value },
        query: new URLSearchParams([[key, value]]),
        path: { [key]: value },
      });
      for (const kind of ['header', 'query', 'path']) {
        expect(expandExpressions(`{$request.${kind}.${key}}`, context)).toEqual({ text: value });
        const other = `$request.${kind}.${key}x`;
        expect(expandExpressions(`{${other}}`, context)).toEqual({ missing: other });
      }
      const upper = `$request.header.${key.toUpperCase()}`;
      expect(expandExpressions(upper, context)).toEqual({ text: value });
    }),
  );
});

test.each([
  ['$url', 'http://127.0.0.1:4010/hooks?event=paid&event=sent'],
  ['$method', 'POST'],
  ['$statusCode', '201'],
  ['http://x.example/{$method}/{$statusCode}', 'http://x.example/POST/201'],
])('%s', (text, expected) => {
  expect(expandExpressions(text, EMPTY)).toEqual({ text: expected });
});

test.each([
  '$',
  '$uri',
  '$request',
  '$request.body.url',
  '$request.body#url',
  '$request.body#/none',
  '$request.body#/list/length',
  '$request.body#/list/2',
  '$request.body#/constructor',
  '$request.cookie.a',
  '$request.header.',
  '$response.query.a',
  '$response.path.a',
])('%s yields nothing and says so', (expression) => {
  const context = withRequest({
    body: { url: 'u', list: [1, 2] },
    query: new URLSearchParams({ a: 'b' }),
    path: { a: 'b' },
    headers: { '': 'x' },
  });
  expect(expandExpressions(expression, context)).toEqual({ missing: expression });
  expect(expandExpressions(`http://{${expression}}`, context)).toEqual({ missing: expression });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeVersion } from '../../rulesets/versioning/url-path/place-version.ts';

test('a placed version ends the URL, and placing it again changes nothing', () => {
  const segment = fc.constantFrom('api', 'v1', 'v2', 'shop', 'V3');
  const path = fc.array(segment, { maxLength: 4 }).map((segments) => `/${segments.join('/')}`);
  const version = { prefix: '/api/v{major}', major: '7' };
  fc.assert(
    fc.property(path, fc.constantFrom('', 'https://a.example', '//a.example'), (text, origin) => {
      const placed = placeVersion(`${origin}${text}`, '', version);
      expect(placed).toMatch(/(^|[^/])\/api\/v[1237]$/);
      expect(placed?.startsWith(origin)).toBe(true);
      expect(placeVersion(placed, '', version)).toBe(placed);
    }),
  );
});

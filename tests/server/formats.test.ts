import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formats } from '../../templates/server-express/runtime/formats.ts';

const ajv = addFormats.default(new Ajv2020({ strict: false }));

const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  date: [
    '2026-11-20',
    '2024-02-29',
    '2026-02-29',
    '2000-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-1-1',
  ],
  time: [
    '10:00:00Z',
    '10:00:00+02:00',
    '23:59:60Z',
    '22:59:60Z',
    '22:59:60-01:00',
    '24:00:00Z',
    '10:00:00',
  ],
  'date-time': [
    '2026-11-20T10:00:00Z',
    '2026-11-20t10:00:00.123z',
    '2026-11-20 10:00:00Z',
    '2026-11-20',
    '2026-02-30T10:00:00Z',
  ],
  duration: ['P1Y2M3DT4H5M6S', 'P4W', 'P', 'PT', 'P1Y2W', 'PT36H'],
  uri: [
    'https://a.example/b?c=d#e',
    'urn:isbn:1',
    'a b:c',
    '/relative',
    'https://[::1]/',
    'x:',
    'https://a.example/%zz',
  ],
  'uri-reference': ['/api/v1/orders/1', '../a', '#f', '', 'https://a.example', 'a b', '%zz', '\\a'],
  email: [
    'a@b.example',
    'a.b+c@d-e.example',
    'a@',
    '@b',
    'a b@c.example',
    '.a@b.example',
    'a..b@c.example',
  ],
  hostname: ['a.example', 'a', '-a.example', `${'a'.repeat(64)}.example`, 'a_b.example', ''],
  ipv4: ['127.0.0.1', '256.0.0.1', '1.2.3', '01.2.3.4', '255.255.255.255'],
  ipv6: [
    '::1',
    '::',
    '1:2:3:4:5:6:7:8',
    '1::8',
    '1:2:3:4:5:6:7',
    '::ffff:1.2.3.4',
    '1::2::3',
    ':1',
    '12345::',
  ],
  uuid: [
    '0199d8a6-4e2b-7f18-b3d9-2a6c8e5f1b03',
    'urn:uuid:0199d8a6-4e2b-7f18-b3d9-2a6c8e5f1b03',
    '0199d8a64e2b7f18b3d92a6c8e5f1b03',
    'x',
  ],
  'json-pointer': ['', '/a/b', '/a~0b', '/a~b', 'a'],
  'relative-json-pointer': ['0', '1/a', '0#', '01', '/a'],
  regex: ['^a+$', '(', '[a-z]'],
  byte: ['', 'YQ==', 'YWI=', 'YWJj', 'Y', 'Y==='],
};

test.each(Object.entries(SAMPLES))('%s is what ajv-formats takes for one', (format, samples) => {
  const validate = ajv.compile({ type: 'string', format });
  const ours = formats[format as 'date'];
  for (const sample of samples) expect([sample, ours(sample)]).toEqual([sample, validate(sample)]);
});

test.each(['date', 'time', 'date-time', 'duration', 'ipv4', 'ipv6', 'uuid', 'hostname', 'byte'])(
  '%s agrees with ajv-formats on texts of the same letters',
  (format) => {
    const validate = ajv.compile({ type: 'string', format });
    const ours = formats[format as 'date'];
    const pieces = [
      ...(SAMPLES[format] ?? []),
      '0',
      '1',
      '59',
      '60',
      ':',
      '-',
      '.',
      'T',
      'Z',
      'P',
      'a',
      'f',
      '=',
      '::',
    ];
    const texts = fc
      .array(fc.constantFrom(...pieces), { maxLength: 4 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => ours(text) === validate(text)),
      { seed: 1, numRuns: 3000 },
    );
  },
);

test.each(['int32', 'int64'] as const)('%s agrees with ajv-formats', (format) => {
  const validate = ajv.compile({ type: 'number', format });
  const numbers = [0, -1, 1.5, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1, 2 ** 53];
  for (const number of numbers) {
    expect([number, formats[format].validate(number)]).toEqual([number, validate(number)]);
  }
});

test('no text makes a format slow', () => {
  const hostile = [
    'a'.repeat(50_000),
    `${'a.'.repeat(25_000)}@`,
    '0:'.repeat(25_000),
    '%41'.repeat(20_000),
  ];
  const started = performance.now();
  for (const format of Object.values(formats)) {
    if (typeof format === 'function') for (const text of hostile) format(text);
  }
  expect(performance.now() - started).toBeLessThan(1000);
});

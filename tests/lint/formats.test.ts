import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS, type LintResult } from '../../src/report/index.ts';
import type { Finding } from '../../src/shared/finding.ts';
import { printable } from '../../src/shared/printable.ts';

const FINDING: Finding = {
  code: 'tracing/request-id',
  message: 'listOrders takes no `X-Request-ID`.\nWithout it nobody finds the log. Add it.',
  path: ['get'],
  severity: 0,
  range: { start: { line: 1, character: 6 }, end: { line: 3, character: 12 } },
  source: '/project/paths/orders.yaml',
};

const OPTIONS = { cwd: '/project', useColor: false };

describe('pretty', () => {
  test('shows file, place, line, what, why and what to do', () => {
    expect(print('pretty', [result([FINDING], '  get:')])).toBe(`paths/orders.yaml
  2:7  error  listOrders takes no \`X-Request-ID\`.  tracing/request-id
    get:
    ^^^
    Without it nobody finds the log. Add it.

1 contract linted: 1 error.
`);
  });

  test('points at a value by its range', () => {
    const range = { start: { line: 0, character: 7 }, end: { line: 0, character: 11 } };
    const text = print('pretty', [result([{ ...FINDING, path: ['url'], range }], '- url: nope')]);
    expect(text).toContain('    - url: nope\n           ^^^^\n');
  });

  test('shows the surroundings of a finding in a line of megabytes', () => {
    const line = `${'x'.repeat(500_000)}HERE${'y'.repeat(500_000)}`;
    const range = { start: { line: 0, character: 500_000 }, end: { line: 0, character: 500_004 } };
    const text = print('pretty', [result([{ ...FINDING, range }], line)]);
    expect(text).toMatch(/^ {4}x+HEREy+\n {4} +\^{4}\n/m);
    expect(text.length).toBeLessThan(1000);
  });

  test('counts by severity, and says when there is nothing', () => {
    const severities = ([0, 0, 1, 3] as const).map((severity) => ({ ...FINDING, severity }));
    expect(print('pretty', [result(severities), result([])])).toMatch(
      /\n2 contracts linted: 2 errors, 1 warning, 1 hint\.\n$/,
    );
    expect(print('pretty', [result([])])).toBe('1 contract linted, nothing to report.\n');
  });

  test('shows the first of a kind where there are several, all of a kind where it is the only one', () => {
    const many = Array.from({ length: 9 }, () => ({ ...FINDING }));
    const mixed = print('pretty', [result([...many, { ...FINDING, code: 'other/kind' }])]);
    expect(mixed.match(/error .*tracing\/request-id$/gm)).toHaveLength(5);
    expect(mixed).toContain('… 4 more of tracing/request-id: see `--only tracing/request-id`.');
    expect(mixed).toContain('10 errors');
    expect(print('pretty', [result(many)]).match(/^ {2}2:7/gm)).toHaveLength(9);
  });

  test('colours only when allowed, and says the same', () => {
    const colored = FORMATS['pretty']?.([result([FINDING])], { ...OPTIONS, useColor: true }) ?? '';
    expect(colored).not.toBe(stripVTControlCharacters(colored));
    expect(stripVTControlCharacters(colored)).toBe(print('pretty', [result([FINDING])]));
  });
});

test('json is the array of findings, as Spectral prints it', () => {
  expect(JSON.parse(print('json', [result([FINDING]), result([FINDING])]))).toEqual([
    FINDING,
    FINDING,
  ]);
});

describe('github', () => {
  test('is one workflow command for each finding', () => {
    const warning: Finding = { ...FINDING, severity: 1, message: '100% wrong: a, b' };
    expect(print('github', [result([FINDING, warning])])).toBe(
      '::error file=paths/orders.yaml,line=2,col=7,title=tracing/request-id::listOrders takes no ' +
        '`X-Request-ID`.%0AWithout it nobody finds the log. Add it.\n' +
        '::warning file=paths/orders.yaml,line=2,col=7,title=tracing/request-id::100%25 wrong: a, b\n',
    );
  });

  test('keeps the syntax whatever a file is called', () => {
    const source = '/project/a,line=1::error::b%0A\n.yaml';
    expect(print('github', [result([{ ...FINDING, source }])])).toMatch(
      /^::error file=a%2Cline=1%3A%3Aerror%3A%3Ab%250A\\u\{a\}\.yaml,line=2,/,
    );
  });
});

describe('hostile text', () => {
  const hostile = fc.string({ unit: 'binary', maxLength: 40 });
  const findings = fc.record({ message: hostile, code: hostile, source: hostile, key: hostile });

  test.each(Object.keys(FORMATS))('%s prints nothing that a terminal acts on', (format) => {
    fc.assert(
      fc.property(findings, hostile, ({ key, ...text }, line) => {
        const finding = { ...FINDING, ...text, path: [key] };
        const output = print(format, [result([finding], line.split('\n')[0])]);
        for (const each of output.split('\n')) expect(printable(each)).toBe(each);
      }),
    );
  });

  test('a finding is one workflow command', () => {
    fc.assert(
      fc.property(findings, ({ key, ...text }) => {
        const output = print('github', [result([{ ...FINDING, ...text, path: [key] }])]);
        expect(output.split('\n')).toHaveLength(2);
        expect(output).toMatch(/^::error file=[^,:]*,line=2,col=7,title=[^,:]*::/);
      }),
    );
  });

  test('json keeps every well-formed text as it is', () => {
    fc.assert(
      fc.property(findings, ({ key, ...text }) => {
        const finding = { ...FINDING, ...text, path: [key] };
        expect(JSON.parse(print('json', [result([finding])]))).toEqual([finding]);
      }),
    );
  });
});

function result(findings: readonly Finding[], line?: string): LintResult {
  return { spec: '/project/openapi.yaml', findings, rules: [], line: () => line };
}

function print(format: string, results: readonly LintResult[]): string {
  return FORMATS[format]?.(results, OPTIONS) ?? '';
}

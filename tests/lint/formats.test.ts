import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS, type LintResult, type ReportOptions } from '../../src/report/index.ts';
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

const OPTIONS: ReportOptions = { cwd: '/project', useColor: false, failOn: 0 };

describe('pretty', () => {
  test('shows file, place, line, what, why and what to do', () => {
    expect(print('pretty', [result([FINDING], '  get:')])).toBe(`paths/orders.yaml
  2:7  error  listOrders takes no \`X-Request-ID\`.  tracing/request-id
    get:
    ^^^
    Without it nobody finds the log. Add it.

1 contract linted: 1 error.
More about a rule: \`specwright conventions explain tracing/request-id\`.
`);
  });

  test('shows where the cause stands when that is elsewhere', () => {
    const at = { line: 6, character: 2 };
    const cause = {
      message: 'Here it is shared.',
      path: ['components'],
      range: { start: at, end: at },
      source: '/project/shared.yaml',
    };
    const text = print('pretty', [result([{ ...FINDING, related: [cause] }])]);
    expect(text).toContain('\n    see shared.yaml:7:3  Here it is shared.\n');
  });

  test('tells of the documentation once, and only of a convention', () => {
    const two = print('pretty', [result([FINDING, { ...FINDING, code: 'errors/code' }])]);
    expect(two.match(/conventions explain/g)).toHaveLength(1);
    const codes = ['SPEC_SYNTAX', 'specwright/suppression', 'a/$(reboot)'];
    const none = print('pretty', [result(codes.map((code) => ({ ...FINDING, code })))]);
    expect(none).not.toContain('conventions explain');
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
      /\n2 contracts linted: 2 errors, 1 warning, 1 hint\.\n/,
    );
    expect(print('pretty', [result([])])).toBe('1 contract linted, nothing to report.\n');
  });

  test('says when something may be fixed, and when something is not shown', () => {
    const fixable = result([{ ...FINDING, severity: 1 }]);
    const [finding] = fixable.findings;
    if (finding === undefined) throw new Error('There is no finding.');
    const told = print('pretty', [
      { ...fixable, findings: [{ ...finding, fix: () => undefined }] },
    ]);
    expect(told).toContain('1 warning. See what `--fix --dry-run` would do about them.\n');
    const quiet = print('pretty', [{ ...result([]), hidden: 1 }]);
    expect(quiet).toBe('1 contract linted, no errors. 1 finding of less weight not shown.\n');
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

describe('sarif', () => {
  interface Log {
    runs: {
      tool: { driver: { rules: { id: string }[] } };
      results: {
        ruleIndex: number;
        partialFingerprints: Record<string, string>;
        locations: { physicalLocation: { artifactLocation: object; region: object } }[];
      }[];
    }[];
  }
  const read = (findings: readonly Finding[]) => {
    const [run] = (JSON.parse(print('sarif', [result(findings)])) as Log).runs;
    if (run === undefined) throw new Error('SARIF has no run.');
    return run;
  };
  const fingerprintsOf = (findings: readonly Finding[]) =>
    read(findings).results.map(({ partialFingerprints }) => partialFingerprints);

  test('counts from 1, and names a rule that the driver has', () => {
    const { results, tool } = read([FINDING]);
    expect(results[0]?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'paths/orders.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 2, startColumn: 7, endLine: 4, endColumn: 13 },
    });
    expect(tool.driver.rules[results[0]?.ruleIndex ?? -1]?.id).toBe(FINDING.code);
  });

  test.each([
    ['/project/a#b?c d.yaml', { uri: 'a%23b%3Fc%20d.yaml', uriBaseId: '%SRCROOT%' }],
    ['/elsewhere/a.yaml', { uri: 'file:///elsewhere/a.yaml' }],
  ])('%s is a legal URI', (source, location) => {
    const [only] = read([{ ...FINDING, source }]).results;
    expect(only?.locations[0]?.physicalLocation.artifactLocation).toEqual(location);
  });

  test('a fingerprint survives moved lines, and is no other finding’s', () => {
    const moved = { start: { line: 90, character: 1 }, end: { line: 91, character: 0 } };
    expect(fingerprintsOf([{ ...FINDING, range: moved }])).toEqual(fingerprintsOf([FINDING]));
    const all = fingerprintsOf([FINDING, FINDING, { ...FINDING, path: ['put'] }]);
    expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(3);
  });
});

describe('junit', () => {
  const REMARK: Finding = { ...FINDING, code: 'rest/sorting', severity: 1, message: 'Odd.\nSort.' };

  test('a case fails by what fails the run; what does not is its output', () => {
    const cases = print('junit', [result([FINDING, REMARK])])
      .split('<testcase ')
      .slice(1);
    expect(cases[0]).toContain(
      'name="rest/sorting">\n      <system-out>warn paths/orders.yaml:2:7',
    );
    expect(cases[0]).not.toContain('<failure');
    expect(cases[1]).toContain('name="tracing/request-id">\n      <failure type="error" message=');
  });

  test('failures are the findings that fail the run, and the suite counts their cases', () => {
    const severity = fc.constantFrom(0, 1, 2, 3);
    const finding = fc.record({ severity, code: fc.constantFrom('a/a', 'b/b', 'c/c') });
    fc.assert(
      fc.property(fc.array(finding), severity, (kinds, failOn) => {
        const findings = kinds.map((kind) => ({ ...FINDING, ...kind }));
        const output = FORMATS['junit']?.([result(findings)], { ...OPTIONS, failOn }) ?? '';
        const grave = findings.filter(({ severity: own }) => own <= failOn);
        expect(output.match(/<failure /g) ?? []).toHaveLength(grave.length);
        expect(output).toContain(` failures="${new Set(grave.map(({ code }) => code)).size}"`);
        expect(output.match(/paths\/orders\.yaml:2:7/g) ?? []).toHaveLength(findings.length);
      }),
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

  test('junit stays one failure or one output of one case', () => {
    fc.assert(
      fc.property(findings, fc.constantFrom(0, 1), ({ key, ...text }, severity) => {
        const output = print('junit', [result([{ ...FINDING, ...text, severity, path: [key] }])]);
        const texts = output.replaceAll(
          /<\/?(testsuites?|testcase|failure|system-out)( [a-z]+="[^"<>]*")*\/?>/g,
          '',
        );
        expect(texts.replace(/^<\?xml .*?\?>/, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/);
        expect(output.match(/<(failure |system-out)/g)).toHaveLength(1);
      }),
    );
  });

  test('markdown stays one row, without markup', () => {
    const evil = '<img src=x onerror=alert(1)> | [a](javascript:b) @all `c` **d**';
    const output = print('markdown', [result([{ ...FINDING, message: evil, code: evil }])]);
    expect(output).not.toMatch(/<|(?<!\\)\[|@|(?<!\\)[`*]/);
    fc.assert(
      fc.property(findings, ({ key, ...text }) => {
        const rows = print('markdown', [result([{ ...FINDING, ...text, path: [key] }])]).split(
          '\n',
        );
        expect(rows.filter((row) => row.startsWith('| error '))).toHaveLength(1);
        expect(rows.at(-2)?.replaceAll(/\\./g, '').match(/\|/g)).toHaveLength(5);
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

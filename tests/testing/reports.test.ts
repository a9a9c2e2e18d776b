import { describe, expect, test } from 'vitest';
import { TEST_FORMATS, type Finding, type TestReport } from '../../src/testing/index.ts';

const finding: Finding = {
  check: 'errors/code',
  operation: 'create<Task>',
  endpoint: 'POST /api/v1/tasks',
  expected: 'a code & more',
  actual: '"\u001b[31moops\u001b[0m"',
  clause: 'Every error carries a code.',
  location: { file: '/specs/tasks.yaml', line: 12, column: 3 },
  curl: 'curl -X POST \'http://127.0.0.1/tasks\' --data-raw \'{"a":"]]>"}\'',
  answer: { status: 400, headers: {}, excerpt: 'line\nbreak \u0000 \u202e' },
  seed: 7,
  replay: 'calls:create<Task>:invalid.3:0:1',
};

const report: TestReport = {
  title: 'Tasks\u0007',
  url: 'http://127.0.0.1:3000',
  seed: 7,
  findings: [finding],
  outcomes: [
    { check: 'errors/code', operation: 'create<Task>', status: 'failed', runs: 9 },
    { check: 'response/body', operation: 'create<Task>', status: 'passed', runs: 9 },
    {
      check: 'auth/declared',
      operation: 'create<Task>',
      status: 'skipped',
      runs: 0,
      reason: 'it is "public"',
    },
  ],
  operations: [
    {
      operation: 'create<Task>',
      statuses: { 400: 9 },
      reached: false,
      reason: '9 valid calls were answered 400',
    },
  ],
  requests: 9,
  milliseconds: 1234,
};

const options = { spec: "my spec's.yaml", useColor: false, file: (name: string) => name.slice(1) };

describe('pretty', () => {
  const text = TEST_FORMATS.pretty(report, options);

  test('says what was promised, what came, and how to see it again', () => {
    expect(text).toContain('1. create<Task>: errors/code');
    expect(text).toContain('expected  a code & more');
    expect(text).toContain(finding.curl);
    expect(text).toContain('specs/tasks.yaml:12');
    expect(text).toContain(
      String.raw`specwright test 'my spec'\''s.yaml' --url http://127.0.0.1:3000 --seed 7 --replay 'calls:create<Task>:invalid.3:0:1'`,
    );
    expect(text).toContain(
      '1 finding: 1 operation, 1 checks passed, 1 failed, 1 skipped; 9 requests in 1.2 s, seed 7.',
    );
    expect(text).toContain('1 × it is "public"');
    expect(text).toContain('Not reached: create<Task>, 9 valid calls were answered 400.');
  });

  test('shows no control character of what the server or the contract says', () => {
    // oxlint-disable-next-line no-control-regex
    expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  });

  test('shows ten findings and counts the others', () => {
    const many = { ...report, findings: Array.from({ length: 13 }, () => finding) };
    const shown = TEST_FORMATS.pretty(many, options);
    expect(shown.match(/^\d+\. /gm)).toHaveLength(10);
    expect(shown).toContain('and 3 more findings');
  });
});

test('json is the report', () => {
  expect(JSON.parse(TEST_FORMATS.json(report))).toEqual(report);
});

test('junit is well-formed, and counts', () => {
  const xml = TEST_FORMATS.junit(report, options);
  expect(xml).toContain(
    '<testsuites name="Tasks\ufffd" tests="3" failures="1" skipped="1" time="1.234">',
  );
  expect(xml).toContain('<testcase classname="create&lt;Task&gt;" name="response/body"/>');
  expect(xml).toContain('<skipped message="it is &quot;public&quot;"/>');
  expect(xml).not.toContain(']]>');
  // oxlint-disable-next-line no-control-regex
  expect(xml).not.toMatch(/[\u0000-\u0008\u001b]/);
  const open = [...xml.matchAll(/<(testsuites|testsuite|testcase|failure)\b[^>]*[^/]>/g)].length;
  const closed = [...xml.matchAll(/<\/(testsuites|testsuite|testcase|failure)>/g)].length;
  expect(open).toBe(closed);
});

import { describe, expect, test } from 'vitest';
import {
  TEST_FORMATS,
  type Exchange,
  type Finding,
  type TestReport,
} from '../../src/testing/index.ts';

const finding: Finding = {
  check: 'errors/code',
  operation: 'create<Task>',
  also: ['replace<Task>'],
  endpoint: 'POST /api/v1/tasks',
  expected: 'a code & more',
  actual: '"\u001b[31moops\u001b[0m"',
  cause: '400',
  clause: 'Every error carries a code.',
  location: { file: '/specs/tasks.yaml', line: 12, column: 3 },
  curl: 'curl -X POST \'http://127.0.0.1/tasks\' --data-raw \'{"a":"]]>"}\'',
  steps: ["curl -X PUT 'http://127.0.0.1/tasks/<1>'"],
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
      endpoint: 'POST /api/v1/tasks',
      responses: [
        { name: '201', seen: 0 },
        { name: '400', seen: 9 },
      ],
      codes: [{ name: 'VALIDATION_FAILED', seen: 9 }],
      parameters: [{ name: 'query <b>', seen: 0 }],
      branches: [
        { name: '/kind = "<i>"', seen: 3 },
        { name: 'no /kind', seen: 0 },
      ],
    },
  ],
  requests: 9,
  milliseconds: 1234,
};

const options = {
  spec: "my spec's.yaml",
  useColor: false,
  file: (name: string) => name.slice(1),
  version: '1.2.3',
  exchanges: [],
};

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

const hostile: TestReport = {
  ...report,
  title: '<img src=x onerror=alert(1)>',
  findings: [
    {
      ...finding,
      check: 'a"b',
      actual: '<script>alert(1)</script> `code` [link](javascript:1) | cell',
      curl: "curl '```\n</pre><script>'",
      clause: '& é 中 😀',
    },
  ],
};

describe('html', () => {
  test('is one page that runs nothing and loads nothing, whatever the texts are', () => {
    const page = TEST_FORMATS.html(hostile, options);
    expect(page).not.toMatch(/<(script|img|link|iframe|object)\b/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain("default-src 'none'");
    const tags = [...page.matchAll(/<(\/?)(article|section|table|tr|td|th|dl|dd|ul|li)\b/g)];
    for (const name of ['article', 'section', 'table', 'tr', 'td', 'th', 'dl', 'dd', 'ul', 'li']) {
      const own = tags.filter(([, , tag]) => tag === name);
      expect([name, own.filter(([, close]) => close === '/').length * 2]).toEqual([
        name,
        own.length,
      ]);
    }
  });

  test('shows each check at each operation, and what of the contract was seen', () => {
    const page = TEST_FORMATS.html(report, options);
    expect(page).toContain('title="auth/declared at create&lt;Task&gt;: it is &quot;public&quot;"');
    expect(page).toContain('<strong>1 of 2</strong> responses seen');
    expect(page).toContain('<span class="chip seen">400 <i>9</i></span>');
    expect(page).toContain('<span class="chip">query &lt;b&gt;</span>');
    expect(page).toContain('Also at</dt><dd>replace&lt;Task&gt;');
  });
});

describe('markdown', () => {
  test('says what is wrong in a table, and how to see it again', () => {
    const text = TEST_FORMATS.markdown(report, options);
    expect(text).toMatch(/^## Tasks\S*: 1 finding\n/);
    expect(text).toContain('| 1 of 2 |');
    expect(text).toContain('--replay');
  });

  test('takes no text for Markdown or HTML, and lets none out of its fence', () => {
    const text = TEST_FORMATS.markdown(hostile, options);
    const fenced = /^(`{3,})\n[^]*?\n\1$/gm;
    const prose = text.replaceAll(fenced, '');
    expect(prose).not.toContain('<script>');
    expect(prose).not.toContain('<img');
    expect(prose).not.toContain('[link](');
    expect(prose).not.toContain('</pre>');
    const [row = ''] = /^\| 1 \|.*$/m.exec(prose) ?? [];
    expect(row.split(/(?<!\\)\|/)).toHaveLength(7);
  });
});

test('har holds every exchange, with variables for secrets', () => {
  const exchange: Exchange = {
    request: {
      method: 'POST',
      origin: 'http://127.0.0.1:3000',
      path: '/tasks?page=2',
      headers: { authorization: 'Bearer s3cret', 'content-type': 'application/json' },
      body: '{"a":1}',
      secrets: new Map([['s3cret', 'SPECWRIGHT_TOKEN']]),
    },
    answer: {
      status: 201,
      headers: { location: '/tasks/1' },
      body: { id: 1 },
    } as unknown as Exchange['answer'],
    milliseconds: 12.5,
    ended: 1_700_000_000_000,
  };
  const text = TEST_FORMATS.har(report, { version: '1.2.3', exchanges: [exchange] });
  expect(text).not.toContain('s3cret');
  expect(JSON.parse(text)).toMatchObject({
    log: {
      version: '1.2',
      creator: { name: 'specwright', version: '1.2.3' },
      entries: [
        {
          time: 12.5,
          request: {
            method: 'POST',
            url: 'http://127.0.0.1:3000/tasks?page=2',
            queryString: [{ name: 'page', value: '2' }],
            postData: { mimeType: 'application/json', text: '{"a":1}' },
            headers: [{ name: 'authorization', value: 'Bearer $SPECWRIGHT_TOKEN' }, {}],
          },
          response: { status: 201, content: { text: '{"id":1}' }, redirectURL: '/tasks/1' },
        },
      ],
    },
  });
});

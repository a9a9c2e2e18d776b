import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FORMATS, type LintResult } from '../../src/report/index.ts';
import { conventions } from '../../src/studio/conventions.generated.ts';
import { ruleInfos } from '../../src/studio/rule-infos.ts';
import { sourceUrl } from '../../src/studio/source-url.ts';
import { runMain } from '../support/run-main.ts';

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
    readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number }[];
  }[];
}

interface Rule {
  readonly id: string;
  readonly helpUri?: string;
  readonly help?: { readonly text: string; readonly markdown?: string };
}

const schema: unknown = JSON.parse(
  readFileSync(new URL('fixtures/sarif.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema as object);

test('the report of a contract with faults of many kinds is SARIF 2.1.0', async () => {
  const rulesets = ['--ruleset', 'spectral:oas'];
  const files = ['tests/lint/fixtures/faulty/openapi.yaml', 'specs/orders/openapi.yaml'];
  const { out } = await runMain([
    'lint',
    ...files,
    ...rulesets,
    '--preset',
    'strict',
    '-f',
    'sarif',
  ]);
  const run = valid(out);
  expect(run.results.length).toBeGreaterThan(20);
  const { rules } = run.tool.driver;
  for (const { ruleId, ruleIndex } of run.results) expect(rules[ruleIndex]?.id).toBe(ruleId);
  const found = new Set(run.results.map(({ ruleId }) => ruleId));
  const ids = new Set(conventions.map(({ convention }) => convention.id));
  for (const { id, help } of rules) {
    if (!ids.has(id)) expect(help, id).toBeUndefined();
    else if (found.has(id)) expect(help?.markdown).toMatch(new RegExp(`^# ${id}\n`));
    else expect(help).toEqual({ text: `Run \`specwright conventions explain ${id}\`.` });
  }
  expect(rules.find(({ id }) => id === 'info-contact')?.helpUri).toMatch(/#info-contact$/);
});

test('whatever a finding says, and wherever it stands, the report is SARIF 2.1.0', () => {
  const text = fc.string({ unit: 'binary', maxLength: 30 });
  const position = fc.record({ line: fc.nat(), character: fc.nat() });
  const range = fc.record({ start: position, end: position });
  const source = text.map((name) => `/project/${name}`);
  const place = { path: fc.array(text), range, source, message: text };
  const finding = fc.record(
    {
      ...place,
      code: text,
      severity: fc.constantFrom(0, 1, 2, 3),
      related: fc.uniqueArray(fc.record(place), { selector: ({ message }) => message }),
    },
    { requiredKeys: ['path', 'range', 'source', 'message', 'code', 'severity'] },
  );
  fc.assert(fc.property(fc.array(finding), (findings) => void valid(print(findings))));
});

test('every rule whose sources have an address leads to one', () => {
  const { rules } = valid(print([])).tool.driver;
  const uris = new Map(rules.map(({ id, helpUri }) => [id, helpUri]));
  for (const { convention } of conventions) {
    if (convention.lint === undefined) continue;
    const [first] = convention.sources.flatMap((source) => sourceUrl(source) ?? []);
    expect(uris.get(convention.id)).toBe(first);
  }
});

test.each([
  ['RFC 9110 section 9.2.2', 'https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2'],
  ['RFC 9110 sections 15.5.1 and 15.5.21', 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.1'],
  ['RFC 9745', 'https://www.rfc-editor.org/rfc/rfc9745'],
  [
    'OWASP API10:2023',
    'https://owasp.org/API-Security/editions/2023/en/0xaa-unsafe-consumption-of-apis/',
  ],
  ['Google AIP-158', 'https://google.aip.dev/158'],
  [
    'Zalando RESTful API Guidelines rules 134 and 141',
    'https://opensource.zalando.com/restful-api-guidelines/#134',
  ],
  ['Microservices patterns: Health Check API', undefined],
])('%s is at %s', (source, url) => {
  expect(sourceUrl(source)).toBe(url);
});

function print(findings: LintResult['findings']): string {
  const rules = ruleInfos(conventions);
  const result: LintResult = { spec: '/project/a.yaml', findings, rules, line: () => undefined };
  return FORMATS['sarif']?.([result], { cwd: '/project', useColor: false }) ?? '';
}

function valid(text: string): Log['runs'][number] {
  const log = JSON.parse(text) as Log;
  expect(validate(log), ajv.errorsText(validate.errors)).toBe(true);
  const [run] = log.runs;
  if (run === undefined) throw new Error('SARIF has no run.');
  return run;
}

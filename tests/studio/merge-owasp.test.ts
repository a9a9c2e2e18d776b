import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { LintFinding } from '../../src/lint/index.ts';
import { conventions } from '../../src/studio/conventions.generated.ts';
import { mergeOwasp } from '../../src/studio/merge-owasp.ts';
import { owaspCoverage } from '../../src/studio/owasp-coverage.ts';
import { OWASP_OVERLAPS } from '../../src/studio/owasp-overlaps.ts';
import { OWASP_RISKS } from '../../src/studio/owasp-risks.ts';

const BASIC = ['components', 'securitySchemes', 'basic'];
const RESPONSES = ['paths', '/a', 'get', 'responses'];

function finding(code: string, path: readonly string[], message = 'Wrong.'): LintFinding {
  const at = { line: 0, character: 0 };
  return { code, path, message, severity: 0, range: { start: at, end: at }, source: '/a.yaml' };
}

const told = (findings: readonly LintFinding[]): string[] =>
  mergeOwasp(findings).map(({ code, message }) => `${code}: ${message}`);

test('of a cause that both name, the finding of the convention stays, with the risk', () => {
  const both = [
    finding('owasp:api2:2023-no-http-basic', [...BASIC, 'scheme']),
    finding('auth/schemes', BASIC),
  ];
  const [only, ...others] = told(both);
  expect(only).toBe('auth/schemes: Wrong.\nOWASP API2:2023: Broken Authentication.');
  expect(others).toEqual([]);
});

test('another place, another rule and another file are other causes', () => {
  const basic = finding('owasp:api2:2023-no-http-basic', [...BASIC, 'scheme']);
  for (const other of [
    finding('auth/schemes', BASIC.slice(0, 2)),
    finding('auth/schemes', [...BASIC, 'scheme', 'deeper']),
    finding('auth/flow-docs', BASIC),
    { ...finding('auth/schemes', BASIC), source: '/b.yaml' },
  ])
    expect(mergeOwasp([basic, other])).toHaveLength(2);
});

test('a finding about several statuses tells of those that it quotes', () => {
  const matrix = finding('errors/status-matrix', RESPONSES, 'Add `401`, `500`.');
  const codes = ['responses-401', 'responses-500', 'validation'].map(
    (name) => `owasp:api8:2023-define-error-${name}`,
  );
  const kept = mergeOwasp([matrix, ...codes.map((code) => finding(code, RESPONSES))]);
  expect(kept.map(({ code }) => code)).toEqual([
    'errors/status-matrix',
    'owasp:api8:2023-define-error-validation',
  ]);
});

test('what bears on no risk, or on none of the list, is as it was', () => {
  const plain = [
    finding('naming/json-case', []),
    finding('house', []),
    finding('owasp:api99:2023-a', []),
  ];
  expect(mergeOwasp(plain)).toEqual(plain);
});

test('every overlap is with a convention that has a rule', () => {
  const linted = conventions.filter(({ convention }) => convention.lint !== undefined);
  const ids = new Set(linted.map(({ convention }) => convention.id));
  for (const [rule, overlaps] of OWASP_OVERLAPS) {
    expect(OWASP_RISKS.has(rule.replace(/^api(\d+:2023)-.*/, 'API$1')), rule).toBe(true);
    for (const { convention } of overlaps) expect(ids).toContain(convention);
  }
});

test('the documentation says which conventions bear on which risk', () => {
  const page = readFileSync(new URL('../../docs/rulesets.md', import.meta.url), 'utf8');
  const rows = [...owaspCoverage()].map(([id, covering]) => {
    const risk = OWASP_RISKS.get(id);
    const names = covering.map((name) => `\`${name}\``).join(', ');
    return `| ${id} ${risk?.title} | ${names === '' ? `none: ${risk?.outOfReach}` : names} |`;
  });
  const documented = page.split('\n').filter((line) => line.startsWith('| API'));
  expect(documented.map((line) => line.replaceAll(/ +/g, ' '))).toEqual(rows);
});

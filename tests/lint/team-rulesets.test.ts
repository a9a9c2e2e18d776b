import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../src/shared/finding.ts';
import { conventions } from '../../src/studio/conventions.generated.ts';
import { lint } from '../../src/studio/lint.ts';
import { runMain } from '../support/run-main.ts';

const TEAM = path.join(import.meta.dirname, 'fixtures/team');
const SPEC = path.join(TEAM, 'openapi.yaml');
const SPECTRAL = path.join(import.meta.dirname, '../../node_modules/.bin/spectral');
const OURS = new Set([...conventions.map(({ convention }) => convention.id), 'path-params']);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'specwright-rulesets-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the ruleset that a repository has finds what stock Spectral finds with it', async () => {
  const [result] = await lint([SPEC], { config: {} });
  expect(result?.error).toBeUndefined();
  const own = result?.findings.filter(({ code }) => !OURS.has(code)).map(comparable);
  const stock = await spectral(path.join(TEAM, '.spectral.yaml'), SPEC);
  expect(stock.length).toBeGreaterThan(8);
  expect(own).toEqual(stock);
}, 60_000);

test('`spectral:oas` beside the conventions finds what stock Spectral finds', async () => {
  const [result] = await lint([SPEC], { config: {}, rulesets: ['spectral:oas'] });
  const file = path.join(folder, 'oas.yaml');
  writeFileSync(file, 'extends: [spectral:oas]\n');
  const own = result?.findings.filter(({ code }) => !OURS.has(code)).map(comparable);
  expect(own).toEqual(await spectral(file, SPEC));
}, 60_000);

test('a ruleset is left out when that is asked for', async () => {
  const [none] = await lint([SPEC], { config: {}, rulesets: [] });
  expect(none?.findings.some(({ code }) => code.startsWith('team-'))).toBe(false);
  const { out } = await runMain(['lint', SPEC, '--no-ruleset', '--format', 'json']);
  expect(out).not.toContain('team-');
});

test('its rules can be chosen by name, and those that do not exist are refused', async () => {
  const { out } = await runMain(['lint', SPEC, '--only', 'team-*', '--format', 'json']);
  const codes = (JSON.parse(out) as Finding[]).map(({ code }) => code);
  expect(new Set(codes)).toEqual(new Set(['team-operation-summary', 'team-title', 'team-paths']));
  const { code, error } = await runMain(['lint', SPEC, '--only', 'team-nope']);
  expect([code, error.includes('There is no rule `team-nope`.')]).toEqual([2, true]);
});

describe('a ruleset that is wrong is refused', () => {
  test.each([
    ['rules: { a: { given: $, then: { function: nope } } }\n', 'no function `nope`', 1],
    ['extends:\n  - https://example.com/a.yaml\n', 'is not fetched', 2],
    ['extends:\n  - no-such-package\n', 'Cannot load the ruleset `no-such-package`', 2],
    ['extends: ./self.yaml\n', 'extends itself', 1],
    [
      'rules:\n  a: { given: $, formats: [oas9], then: { function: truthy } }\n',
      'no format `oas9`',
      2,
    ],
    ['rules:\n  a: { given: 1, then: { function: truthy } }\n', 'This is no ruleset', 2],
    ['functions: [missing]\nrules: {}\n', 'Cannot load the function `missing`', 1],
    ['except: {}\nrules: {}\n', '`except` is of an older Spectral', 1],
    ['- a\n', 'This is no ruleset', 1],
  ])('%j: %s', async (text, message, line) => {
    const file = path.join(folder, 'self.yaml');
    writeFileSync(file, text);
    const [result] = await lint([SPEC], { config: {}, rulesets: [file] });
    expect(result?.error?.message).toContain(message);
    expect(result?.error?.location).toMatchObject({ file, line });
    expect(result?.error?.hint).not.toBe('');
  });
});

test('the OWASP ruleset is used when it is installed, and named when it is not', async () => {
  const spec = path.join(folder, 'openapi.yaml');
  writeFileSync(spec, 'openapi: 3.1.0\ninfo: { title: A, version: 1.0.0 }\npaths: {}\n');
  const [missing] = await lint([spec], { config: {}, rulesets: ['owasp'] });
  expect(missing?.error?.hint).toContain(
    'npm install --save-dev @stoplight/spectral-owasp-ruleset',
  );
  const home = path.join(folder, 'node_modules/@stoplight/spectral-owasp-ruleset');
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, 'package.json'), '{ "main": "index.js" }');
  writeFileSync(
    path.join(home, 'index.js'),
    `exports.default = { rules: { 'owasp:api8:2023-no-servers': { given: '$', then: { field: 'servers', function: (value) => value === undefined ? [{ message: 'There are no servers.' }] : [] } } } };`,
  );
  const [result] = await lint([spec], { config: {}, rulesets: ['owasp'], only: ['owasp:*'] });
  expect(result?.findings.map(({ code, message }) => [code, message])).toEqual([
    [
      'owasp:api8:2023-no-servers',
      'There are no servers.\nOWASP API8:2023: Security Misconfiguration.',
    ],
  ]);
});

async function spectral(ruleset: string, spec: string): Promise<unknown[]> {
  const args = [SPECTRAL, 'lint', '--ruleset', ruleset, '--format', 'json', '--quiet', spec];
  const { stdout } = await promisify(execFile)(process.execPath, args).catch(
    (error: unknown) => error as { stdout: string },
  );
  return (JSON.parse(stdout) as Finding[]).filter(({ code }) => !OURS.has(code)).map(comparable);
}

function comparable({ code, message, path: keys, severity, range }: Finding): unknown {
  return { code, message, path: keys, severity, range };
}

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../src/shared/finding.ts';
import { conventions } from '../../src/studio/conventions.generated.ts';
import { COVERED_RULES } from '../../src/studio/covered-rules.ts';
import { lint } from '../../src/studio/lint.ts';
import { runMain } from '../support/run-main.ts';

const TEAM = path.join(import.meta.dirname, 'fixtures/team');
const SPEC = path.join(TEAM, 'openapi.yaml');
const SPECTRAL = path.join(import.meta.dirname, '../../node_modules/.bin/spectral');
const OURS = new Set([...conventions.map(({ convention }) => convention.id), 'path-params']);

/** Without the conventions that make rules of `spectral:oas` needless. */
const WITHOUT_COVERS = {
  conventions: Object.fromEntries(
    [...COVERED_RULES.values()].map(({ convention }) => [convention, false as const]),
  ),
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'specwright-rulesets-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the ruleset that a repository has finds what stock Spectral finds with it', async () => {
  const [result] = await lint([SPEC], { config: WITHOUT_COVERS });
  expect(result?.error).toBeUndefined();
  const own = result?.findings.filter(({ code }) => !OURS.has(code)).map(comparable);
  const stock = await spectral(path.join(TEAM, '.spectral.yaml'), SPEC);
  expect(stock.length).toBeGreaterThan(8);
  expect(own).toEqual(stock);
}, 60_000);

test('`spectral:oas` beside the conventions finds what stock Spectral finds', async () => {
  const [result] = await lint([SPEC], { config: WITHOUT_COVERS, rulesets: ['spectral:oas'] });
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
    ['extends:\n  - no-such-package\n', 'The ruleset `no-such-package` is not installed', 2],
    ['extends: [spectral:oas]\nrules:\n  nope: off\n', 'There is no rule `nope` to change', 3],
    ['extends: ./self.yaml\n', 'extends itself', 1],
    [
      'rules:\n  a: { given: $, formats: [oas9], then: { function: truthy } }\n',
      'no format `oas9`',
      2,
    ],
    ['rules:\n  a: { given: 1, then: { function: truthy } }\n', 'This is no ruleset', 2],
    ['functions: [missing]\nrules: {}\n', 'Cannot load the function `missing`', 1],
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

test('what is wrong in a ruleset that another one extends is shown there', async () => {
  const inner = path.join(folder, 'inner.yaml');
  writeFileSync(inner, 'rules:\n  a: { given: 1, then: { function: truthy } }\n');
  const file = path.join(folder, 'outer.yaml');
  writeFileSync(file, 'extends: [./inner.yaml]\nrules: {}\n');
  const [result] = await lint([SPEC], { config: {}, rulesets: [file] });
  expect(result?.error?.location).toMatchObject({ file: inner, line: 2 });
});

test('a ruleset in JavaScript imports of Spectral what runs it, has overrides, and finds what stock Spectral finds', async () => {
  const file = path.join(folder, 'house.mjs');
  writeFileSync(
    file,
    `import { oas } from '@stoplight/spectral-rulesets';
import { oas3_1 } from '@stoplight/spectral-formats';
import { truthy } from '@stoplight/spectral-functions';
export default {
  extends: [[oas, 'off']],
  formats: [oas3_1],
  rules: {
    'info-contact': 'hint',
    'house-owner': { given: '$.info', severity: 'warn', then: { field: 'x-owner', function: truthy } },
  },
  overrides: [{ files: ['**/openapi.yaml'], rules: { 'house-owner': 'error' } }],
};
`,
  );
  const spec = path.join(folder, 'house/openapi.yaml');
  mkdirSync(path.dirname(spec), { recursive: true });
  writeFileSync(spec, 'openapi: 3.1.0\ninfo: { title: A, version: 1.0.0 }\npaths: {}\n');
  const [result] = await lint([spec], { config: WITHOUT_COVERS, rulesets: [file] });
  const own = result?.findings.filter(({ code }) => !OURS.has(code)).map(comparable);
  expect(own).toMatchObject([
    { code: 'house-owner', severity: 0 },
    { code: 'info-contact', severity: 3 },
  ]);
  expect(own).toEqual(await spectral(file, spec));
}, 60_000);

test('`except`, a function called as one of Spectral, and `[spectral:oas, all]` work as in stock Spectral', async () => {
  const home = path.join(folder, 'old');
  mkdirSync(path.join(home, 'functions'), { recursive: true });
  writeFileSync(path.join(home, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    path.join(home, 'functions/truthy.js'),
    "export default () => [{ message: 'never' }];\n",
  );
  const file = path.join(home, 'spectral.yaml');
  writeFileSync(
    file,
    `extends: [[spectral:oas, all]]
functions: [truthy]
except: { 'openapi.yaml': [info-license] }
rules:
  old-title: { given: $.info, then: { field: title, function: truthy } }
`,
  );
  const spec = path.join(home, 'openapi.yaml');
  writeFileSync(spec, 'openapi: 3.1.0\ninfo: { title: A, version: 1.0.0 }\npaths: {}\n');
  // It is found without being named, and says the same as the choice of a configuration.
  const [found] = await lint([spec], { config: WITHOUT_COVERS, projectRoot: home });
  const own = found?.findings.filter(({ code }) => !OURS.has(code)).map(comparable);
  expect(own).toEqual(await spectral(file, spec));
  const [chosen] = await lint([spec], {
    config: { ...WITHOUT_COVERS, lint: { rulesets: [['spectral:oas', 'all']] } },
  });
  const codes = (result = chosen): Set<string> =>
    new Set(result?.findings.map(({ code }) => code).filter((code) => !OURS.has(code)));
  expect([...codes()].filter((code) => !codes(found).has(code))).toEqual(['info-license']);
}, 60_000);

describe('nothing is said twice', () => {
  const codesOf = async (text: string): Promise<readonly string[]> => {
    const file = path.join(folder, 'twice.yaml');
    writeFileSync(file, text);
    const [result] = await lint([SPEC], { config: { preset: 'strict' }, rulesets: [file] });
    expect(result?.error).toBeUndefined();
    return result?.findings.map(({ code, severity }) => `${code} ${severity}`) ?? [];
  };

  test('a rule that a convention covers is left out, unless the team names it', async () => {
    const inherited = await codesOf('extends: [spectral:oas]\n');
    expect(inherited).toContain('rest/self-documenting 1');
    expect(inherited).toContain('info-contact 1');
    expect(inherited.filter((code) => /^operation-(description|tags)/.test(code))).toEqual([]);
    const named = await codesOf('extends: [spectral:oas]\nrules: { operation-tags: error }\n');
    expect(named).toContain('operation-tags 0');
  });

  test('conventions in the ruleset are ours, as the team sets them', async () => {
    const ours = await codesOf('extends: [[spectral:oas, off]]\n');
    const same = await codesOf('extends: [specwright/ruleset]\n');
    expect(same).toEqual(ours);
    const set = await codesOf(
      'extends: [specwright/ruleset]\nrules: { rest/self-documenting: hint, tracing/request-id: off }\n',
    );
    expect(set).toContain('rest/self-documenting 3');
    expect(set).not.toContain('rest/self-documenting 1');
    expect(set.filter((code) => code.startsWith('tracing/request-id'))).toEqual([]);
  });
});

test('a ruleset at a URL is refused, not taken for a file', async () => {
  const { code, out } = await runMain(['lint', SPEC, '--ruleset', 'https://example.com/a.yaml']);
  expect([code, out.includes('`https://example.com/a.yaml` is not fetched')]).toEqual([2, true]);
});

test('a configuration names files relative to itself', async () => {
  mkdirSync(path.join(folder, 'configured/rules'), { recursive: true });
  const write = (name: string, text: string): void =>
    writeFileSync(path.join(folder, 'configured', name), text);
  write(
    'rules/house.yaml',
    'rules: { house: { given: $, then: { field: x-a, function: truthy } } }\n',
  );
  write('specwright.config.json', '{ "lint": { "rulesets": ["rules/house.yaml"] } }');
  write('openapi.yaml', 'openapi: 3.1.0\ninfo: { title: A, version: 1.0.0 }\npaths: {}\n');
  const [result] = await lint([path.join(folder, 'configured/openapi.yaml')]);
  expect(result?.findings.map(({ code }) => code)).toContain('house');
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

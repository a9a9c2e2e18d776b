import type { RulesetDefinition } from '@stoplight/spectral-core';
import { expect, test } from 'vitest';
import { lintSpec } from '../../src/lint/index.ts';
import { loadText } from '../support/load-text.ts';

const TEXT = `openapi: 3.1.0
info: { title: Orders, version: 1.0.0 }
paths: {}
`;

test.each([
  ['at once', () => fail()],
  ['later', async () => fail()],
])('a rule that throws %s is one finding, and the others run', async (_when, broken) => {
  const rulesets = [
    {
      rules: {
        broken: rule('$..*', broken),
        sound: rule('$.info.title', () => [{ message: 'seen' }]),
      },
    } as unknown as RulesetDefinition,
  ];
  const findings = await lintSpec(await loadText(TEXT), {
    units: [],
    options: () => ({}),
    rulesets,
  });
  expect(findings.map(({ code, message }) => `${code}: ${message.split('\n')[0]}`).sort()).toEqual([
    'broken: The rule failed: no such thing.',
    'sound: seen',
  ]);
});

function rule(given: string, run: () => unknown): object {
  // oxlint-disable-next-line unicorn/no-thenable -- a word of Spectral's ruleset format
  return { given, message: '{{error}}', severity: 'hint', then: { function: run } };
}

function fail(): never {
  throw new Error('no such thing');
}

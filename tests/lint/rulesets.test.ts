import { Ruleset, type RulesetDefinition } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import { expect, test } from 'vitest';
import { lintSpec } from '../../src/lint/index.ts';
import { loadText } from '../support/load-text.ts';

const TEXT = `openapi: 3.1.0
info: { title: Orders, version: 1.0.0 }
paths:
  /orders/:
    get: { operationId: list, responses: { '200': { description: Fine. } } }
  /orders/{id}:
    get: { operationId: list, responses: { '200': { description: Fine. } } }
`;

const NONE = { units: [], options: () => ({}) };

test('a ruleset beside ours adds its rules, and replaces those of the same name', async () => {
  const definition = {
    extends: [[oas, 'off']],
    rules: { 'path-keys-no-trailing-slash': 'hint', 'operation-operationId-unique': 'info' },
  } as unknown as RulesetDefinition;
  expect(await found([definition])).toEqual([
    'path-keys-no-trailing-slash 3',
    'path-params 0',
    'operation-operationId-unique 2',
  ]);
});

test('a rule that theirs switches off is left to ours', async () => {
  const definition = { extends: [[oas, 'off']] } as unknown as RulesetDefinition;
  expect(await found([definition])).toEqual(['path-params 0', 'operation-operationId-unique 0']);
});

test('overrides of a ruleset with a source hold for files and for pointers', async () => {
  const definition = {
    extends: [[oas, 'off']],
    rules: { 'path-keys-no-trailing-slash': 'hint' },
    overrides: [
      { files: ['*.yaml#/paths/~1orders~1'], rules: { 'path-keys-no-trailing-slash': 'error' } },
      { files: ['*.yaml'], rules: { 'operation-operationId-unique': 'warn' } },
    ],
  };
  const ruleset = new Ruleset(definition, { source: '/contract/.spectral.json' });
  expect(await found([ruleset])).toEqual([
    'path-keys-no-trailing-slash 0',
    'path-params 0',
    'operation-operationId-unique 1',
  ]);
});

async function found(rulesets: readonly (RulesetDefinition | Ruleset)[]): Promise<string[]> {
  const findings = await lintSpec(await loadText(TEXT), { ...NONE, rulesets });
  return findings.map(({ code, severity }) => `${code} ${severity}`);
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Document, Spectral, type RulesetDefinition } from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import { oas } from '@stoplight/spectral-rulesets';
import { describe, expect, test } from 'vitest';
import { lintSpec, VALIDITY_CODES } from '../../src/lint/index.ts';
import type { Finding } from '../../src/shared/finding.ts';
import { loadSpec } from '../../src/spec/index.ts';

const FIXTURES = path.join(import.meta.dirname, 'fixtures');
const SPECS = ['identity-30.yaml', 'identity-31.yaml', 'faulty-30.yaml', 'faulty/openapi.yaml'];

const { pattern, schema, truthy } = Object.fromEntries(
  Object.values(
    oas.rules as unknown as Record<string, { then: { function: { name: string } } }>,
  ).map(({ then }) => [then.function?.name, then.function]),
);

/** What the walk knows, what it leaves to Spectral, and every place a message can be filled at. */
const CUSTOM = {
  extends: [[oas, 'off']],
  aliases: { Schemas: ['$.components.schemas[*]', '$..content[*].schema'] },
  rules: {
    'operation-description': 'hint',
    'field-missing': rule(
      '#Schemas',
      { field: 'title', function: truthy },
      '{{property}} at {{path}}: {{error}}',
    ),
    'field-deep': rule(
      '$.info',
      { field: 'contact.email', function: truthy },
      '{{property}} {{description}} {{value}}',
    ),
    print: rule(
      '$..properties[*]',
      { function: schema, functionOptions: { schema: { required: ['title'] } } },
      '#{{print("property")}}is {{value}}',
    ),
    expression: rule('$.info', { function: () => [{ message: 'no' }] }, '#{{error.toUpperCase()}}'),
    keys: rule('$.paths', {
      field: '@key',
      function: pattern,
      functionOptions: { notMatch: '/$' },
    }),
    keyed: rule('$..properties[*]~', { function: pattern, functionOptions: { notMatch: '^[st]' } }),
    written: {
      ...rule("$..[?(@property === '$ref')]", {
        function: pattern,
        functionOptions: { notMatch: 'Order' },
      }),
      resolved: false,
    },
    filter: rule("$.paths[*][?(@property !== 'get' && @.responses)]", {
      field: 'summary',
      function: truthy,
    }),
    parent: rule('$..[?(@ && @.type && @parent.Sku)]', {
      function: () => [{ message: 'beside a Sku' }],
    }),
    slice: rule('$.tags[0:2]', { function: () => [{ message: 'one of the first' }] }),
    up: rule('$..operationId^', { field: 'deprecated', function: truthy }),
    'field-path': rule('$.paths', {
      field: '$..operationId',
      function: pattern,
      functionOptions: { match: '^[a-z]+$' },
    }),
    async: rule('$.paths[*]', { function: async () => [{ message: 'later' }] }),
    elsewhere: rule('$.paths[*]', {
      function: () => [{ message: 'at the top', path: ['info', 'nowhere'] }],
    }),
    stateful: rule('$..schema', {
      function: (_value: unknown, _options: unknown, { path: at }: { path: string[] }) => [
        { message: at.join(' ') },
      ],
    }),
  },
} as unknown as RulesetDefinition;

describe.each([
  ['spectral:oas, recommended', definition('recommended')],
  ['spectral:oas, all', definition('all')],
  ['rules of every kind', CUSTOM],
])('%s finds what stock Spectral finds', (_name, ruleset) => {
  test.each(SPECS)('in %s', async (name) => {
    const spec = path.join(FIXTURES, name);
    const expected = await stock(spec, ruleset);
    const document = await loadSpec(spec);
    const found = await lintSpec(document, { units: [], options: () => ({}), rulesets: [ruleset] });
    const kept =
      ruleset === CUSTOM ? found.filter(({ code }) => !VALIDITY_CODES.includes(code)) : found;
    expect(expected.length).toBeGreaterThan(5);
    expect(kept.map(comparable)).toEqual(expected.map(comparable));
  });
});

function rule(given: string, then: unknown, message?: string): object {
  return {
    given,
    // oxlint-disable-next-line unicorn/no-thenable -- a word of Spectral's ruleset format
    then,
    description: 'A rule.',
    severity: 'warn',
    ...(message === undefined ? {} : { message }),
  };
}

function definition(severity: string): RulesetDefinition {
  return { extends: [[oas, severity]] } as unknown as RulesetDefinition;
}

async function stock(spec: string, ruleset: RulesetDefinition): Promise<readonly Finding[]> {
  const spectral = new Spectral();
  spectral.setRuleset(ruleset);
  const parser = parsers.Yaml as ConstructorParameters<typeof Document>[1];
  const results = await spectral.run(new Document(readFileSync(spec, 'utf8'), parser, spec));
  return results as unknown as readonly Finding[];
}

function comparable({
  code,
  message,
  path: keys,
  severity,
  range,
  source,
  documentationUrl,
}: Finding): unknown {
  return { code, message, path: keys, severity, range, source, documentationUrl };
}

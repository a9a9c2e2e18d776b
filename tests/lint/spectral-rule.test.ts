import { expect, test } from 'vitest';
import { defineConvention, type SpectralContext } from '../../src/convention/index.ts';
import { lintSpec } from '../../src/lint/index.ts';
import { loadText } from '../support/load-text.ts';

const convention = defineConvention({
  id: 'docs/response-description',
  summary: 'Every response is described.',
  why: 'Nobody knows what an undescribed response means.',
  since: '0.1.0',
  sources: [],
  severity: 'warn',
  presets: [],
  lint: {
    kind: 'spectral',
    given: ['$.paths[*][*].responses[*]', '$.paths[*][*].responses[*].content[*]'],
    // oxlint-disable-next-line unicorn/no-thenable -- a word of Spectral's ruleset format
    then: {
      function(_value: unknown, _options: unknown, context: SpectralContext & { path: string[] }) {
        visited.push(context.path.join(' '));
        return [{ message: 'It is not described' }];
      },
    },
  },
});

let visited: string[] = [];

const TEXT = `openapi: 3.1.0
info: { title: Orders, version: 1.0.0 }
paths:
  /a: { get: { responses: { '200': { $ref: '#/components/responses/Fine' } } } }
  /b: { $ref: '#/components/pathItems/Shared' }
  /c: { $ref: '#/components/pathItems/Shared' }
components:
  pathItems:
    Shared: { put: { responses: { '200': { $ref: '#/components/responses/Fine' } } } }
  responses:
    Fine: { description: '', content: { text/plain: {} } }
`;

test('a plain Spectral rule visits every place a shared object is in', async () => {
  visited = [];
  await lintSpec(await loadText(TEXT), { units: [{ convention }], options: () => ({}) });
  expect(visited.filter((path) => path.startsWith('paths')).sort()).toEqual([
    'paths /a get responses 200',
    'paths /a get responses 200 content text/plain',
    'paths /b put responses 200',
    'paths /b put responses 200 content text/plain',
    'paths /c put responses 200',
    'paths /c put responses 200 content text/plain',
  ]);
});

test('its finding stands where the text does, and says why', async () => {
  const findings = await lintSpec(await loadText(TEXT), {
    units: [{ convention }],
    options: () => ({}),
  });
  expect(
    findings.map(({ code, path, message, severity }) => ({ code, path, message, severity })),
  ).toContainEqual({
    code: 'docs/response-description',
    path: ['components', 'responses', 'Fine'],
    message: 'It is not described\nNobody knows what an undescribed response means.',
    severity: 1,
  });
});

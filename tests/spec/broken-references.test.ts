import path from 'node:path';
import { expect, test } from 'vitest';
import { loadSpec } from '../../src/spec/index.ts';
import { openapi, project } from './support/project.ts';

test('whoever asks is told of every reference that leads nowhere, and gets the rest', async () => {
  const root = project({
    'openapi.yaml': openapi(
      'paths:\n  /a: { $ref: a.yaml }\n  /b: { $ref: nope.yaml }\n  /c: { $ref: "#/c" }\n',
    ),
    'a.yaml': 'get: { $ref: "#/c" }\n',
  });
  const told: string[] = [];
  const document = await loadSpec(path.join(root, 'openapi.yaml'), {
    onBrokenReference: ({ code, location }) => told.push(`${code} ${location?.line}`),
  });
  expect(told).toEqual(['SPEC_UNREADABLE 5', 'SPEC_REF 6', 'SPEC_REF 1']);
  expect(document.node.get('paths', '/a')?.value).toEqual({ get: { $ref: '#/c' } });
});

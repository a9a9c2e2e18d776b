import path from 'node:path';
import { expect, test } from 'vitest';
import { Contract } from '../../src/contract/index.ts';
import { loadSpec } from '../../src/spec/index.ts';
import { ReferenceNames } from '../../src/testing/session/reference-names.ts';

const spec = path.join(import.meta.dirname, 'foreign', 'lenient.yaml');
const names = new ReferenceNames(new Contract(await loadSpec(spec)));

test.each([
  ['author_id', 'anything', 'authors'],
  ['authorId', 7, 'authors'],
  ['author', 7, 'authors'],
  ['author', '7d3e1f0a-0000-4000-8000-000000000000', 'authors'],
  ['authors', [1, 2], 'authors'],
  ['author', 'Jane Austen', undefined],
  ['author', { name: 'Jane Austen' }, undefined],
  ['id', 7, undefined],
])('%s with %j refers to %s', (property, value, resource) => {
  expect(names.resource(property, value)?.name).toBe(resource);
});

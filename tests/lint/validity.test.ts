import { expect, test } from 'vitest';
import { isSurelyValid } from '../../src/lint/is-surely-valid.ts';
import { compareFindings, lintSpec, VALIDITY_CODES } from '../../src/lint/index.ts';
import { resolveDocument } from '../../src/lint/resolve-document.ts';
import { runRulesets } from '../../src/lint/run-rulesets.ts';
import { validityRules } from '../../src/lint/validity-rules.ts';
import { loadText } from '../support/load-text.ts';

const NONE = { units: [], options: () => ({}) };

const SOUND = `openapi: 3.1.0
info: { title: Orders, version: 1.0.0 }
paths:
  /orders: { get: { operationId: list, responses: { '200': { description: Fine. } } } }
  /orders/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get: { operationId: read, responses: { '200': { description: Fine. } } }
`;

/** One fault for each thing that the rules look at. */
const FAULTS: readonly (readonly [string, string])[] = [
  ['operationId: read', 'operationId: list'],
  ['/orders:', '/{}:'],
  ['/orders:', '/orders/{key}:'],
  ['name: id,', 'name: key,'],
  ['required: true, ', ''],
  ['/orders/{id}:', '/orders/{id}/{id}:'],
  ['description: Fine.', 'summary: Fine.'],
  ['responses:', 'answers:'],
];

test('the codes are those of the rules', () => {
  expect(VALIDITY_CODES).toEqual(Object.keys(validityRules.rules));
});

test('a sound description needs no Spectral', async () => {
  const document = await loadText(SOUND);
  const resolution = resolveDocument(document);
  expect(isSurelyValid(document, resolution.resolved)).toBe(true);
  expect(await runRulesets(document, resolution, NONE)).toEqual([]);
});

test.each(FAULTS)('a description with %j replaced by %j goes to the rules', async (from, to) => {
  const document = await loadText(SOUND.replace(from, to));
  const resolution = resolveDocument(document);
  const found = await runRulesets(document, resolution, NONE);
  expect(found.length).toBeGreaterThan(0);
  expect(isSurelyValid(document, resolution.resolved)).toBe(false);
  expect(await lintSpec(document, NONE)).toEqual([...found].sort(compareFindings));
});

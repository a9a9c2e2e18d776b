import { expect, test } from 'vitest';
import { lintSpec, VALIDITY_CODES, type LintFinding } from '../../src/lint/index.ts';
import { areReferencesSound } from '../../src/lint/validity/are-references-sound.ts';
import { ObjectKinds } from '../../src/lint/validity/object-kinds.ts';
import { arePathsSound } from '../../src/lint/validity/are-paths-sound.ts';
import { structureFindings } from '../../src/lint/validity/structure-findings.ts';
import { Resolution } from '../../src/lint/resolution.ts';
import { runRulesets } from '../../src/lint/run-rulesets.ts';
import { validityRules } from '../../src/lint/validity/validity-rules.ts';
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
  const resolution = new Resolution(document);
  expect(structureFindings(document, resolution)).toEqual([]);
  expect(arePathsSound(document, resolution)).toBe(true);
  expect(await runRulesets(document, resolution, NONE)).toEqual([]);
});

test.each(FAULTS)('%j replaced by %j is found, as the rules say it', async (from, to) => {
  const document = await loadText(SOUND.replace(from, to));
  const resolution = new Resolution(document);
  const found = await runRulesets(document, resolution, NONE);
  expect(found.length).toBeGreaterThan(0);
  const isNoticed =
    !arePathsSound(document, resolution) || structureFindings(document, resolution)?.length !== 0;
  expect(isNoticed).toBe(true);
  const codes = (findings: readonly LintFinding[]) => new Set(findings.map(({ code }) => code));
  expect(codes(await lintSpec(document, NONE))).toEqual(codes(found));
});

const COMPONENTS = `openapi: VERSION
info: { title: Orders, version: 1.0.0 }
paths:
  /orders:
    get:
      parameters: [{ $ref: '#/components/parameters/Page' }]
      responses:
        '200': { $ref: '#/components/responses/Orders' }
components:
  parameters:
    Page: { name: page, in: query, schema: { $ref: '#/components/schemas/Count' } }
  responses:
    Orders:
      description: Fine.
      content:
        application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Order' } } }
  schemas:
    Count: { type: integer }
    Order:
      type: object
      properties: { parent: { $ref: '#/components/schemas/Order' }, count: { $ref: '#/components/schemas/Count' } }
`;

/** Edits that leave the references sound: what is wrong is wrong where it is written. */
const WRITTEN: readonly (readonly [string, string])[] = [
  ['{ type: integer }', '{ type: integer, minLength: -1 }'],
  ['in: query, ', ''],
  ['description: Fine.', 'description: 1'],
  ['type: array, items', 'type: array, required: [a, a], items'],
  ['name: page', 'name: page, unheard: of'],
  ['info: { title: Orders, version', 'info: { version'],
  ['/orders:', 'orders:'],
];

test.each(['3.0.3', '3.1.0'].flatMap((version) => WRITTEN.map((edit) => [version, ...edit])))(
  'in OpenAPI %s, %j replaced by %j is found without Spectral, in its words and at its places',
  async (version = '', from = '', to = '') => {
    const document = await loadText(COMPONENTS.replace('VERSION', version).replace(from, to));
    const resolution = new Resolution(document);
    const kinds = new ObjectKinds(document.root.value);
    expect(areReferencesSound(document, resolution.references, kinds)).toBe(true);
    const expected = await runRulesets(document, resolution, NONE);
    expect(expected.length).toBeGreaterThan(0);
    const found = structureFindings(document, resolution) ?? [];
    for (const finding of found) expect(expected).toContainEqual(finding);
    // Spectral sees a component in each place that refers to it, and names the fault after the place.
    const nameless = (finding: LintFinding): string =>
      JSON.stringify({ ...finding, message: finding.message.replace(/^"[^"]*"/, '') });
    expect(new Set(found.map(nameless))).toEqual(new Set(expected.map(nameless)));
    expect(new Set(found.map(nameless)).size).toBe(found.length);
  },
);

/** References that are valid as they are written, and lead to what does not belong there. */
const UNSOUND: readonly (readonly [string, string])[] = [
  ['#/components/parameters/Page', '#/components/schemas/Count'],
  ['#/components/responses/Orders', '#/components/parameters/Page'],
  ["items: { $ref: '#/components/schemas/Order'", "items: { $ref: '#/info'"],
  ["schema: { $ref: '#/components/schemas/Count'", "schema: { $ref: '#/openapi'"],
];

test.each(UNSOUND)('%j replaced by %j is for Spectral to judge', async (from, to) => {
  const document = await loadText(COMPONENTS.replace('VERSION', '3.0.3').replace(from, to));
  const resolution = new Resolution(document);
  const kinds = new ObjectKinds(document.root.value);
  expect(areReferencesSound(document, resolution.references, kinds)).toBe(false);
  expect(structureFindings(document, resolution)).toBeUndefined();
  expect(await lintSpec(document, NONE)).not.toEqual([]);
});

test('a Path Item may be a reference', async () => {
  const text = COMPONENTS.replace('VERSION', '3.1.0')
    .replace('components:', "  /sales: { $ref: '#/components/pathItems/Sales' }\ncomponents:")
    .replace(
      '  schemas:',
      "  pathItems: { Sales: { get: { responses: { '200': { description: Fine. } } } } }\n  schemas:",
    );
  const document = await loadText(text);
  expect(structureFindings(document, new Resolution(document))).toEqual([]);
});

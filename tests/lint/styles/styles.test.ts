/** A contract of another style is linted without fighting: its style is said once, and nothing is found. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PRESETS } from '../../../src/convention/index.ts';
import type { Config } from '../../../src/studio/config.ts';
import { conventions } from '../../../src/studio/conventions.generated.ts';
import { lint } from '../../../src/studio/lint.ts';

const STYLES: readonly [file: string, config: Config, foreign: string][] = [
  ['problem-json.yaml', { style: { envelope: 'problem+json' } }, 'envelope/shape'],
  ['jsonapi.yaml', { style: { envelope: 'jsonapi' } }, 'errors/code'],
  ['none-camel.yaml', { style: { envelope: 'none', json: 'camel' } }, 'naming/json-case'],
  ['header-version.yaml', { preset: 'internal-api' }, 'versioning/url-path'],
];

describe.each(STYLES)('%s', (file, config, foreign) => {
  test('keeps every recommended convention in its own style', async () => {
    expect(await codes(file, config)).toEqual([]);
  });

  test(`breaks ${foreign} in the default one`, async () => {
    expect(await codes(file, {})).toContain(foreign);
  });

  test('is no contract of another style than it says', async () => {
    for (const [, other] of STYLES.filter(([name]) => name !== file))
      expect(await codes(file, other)).not.toEqual([]);
  });
});

test('every contract here is tried', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.yaml'));
  expect(files.sort()).toEqual(STYLES.map(([name]) => name).sort());
});

test('what is recommended is asked of every kind of API', () => {
  for (const { convention } of conventions) {
    if (!convention.presets.includes('recommended')) continue;
    expect(convention.presets, convention.id).toEqual(
      expect.arrayContaining(['strict', 'public-api', 'internal-api']),
    );
  }
  expect(Object.keys(PRESETS)).toHaveLength(5);
});

async function codes(file: string, config: Config): Promise<string[]> {
  const [result] = await lint([path.join(import.meta.dirname, file)], { config });
  expect(result?.error).toBeUndefined();
  return [...new Set(result?.findings.map(({ code }) => code))];
}

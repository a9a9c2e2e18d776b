import path from 'node:path';
import { expect, test } from 'vitest';
import { lintSpec } from '../../src/lint/index.ts';
import type { Finding } from '../../src/shared/finding.ts';
import { loadSpec, type SpecDocument } from '../../src/spec/index.ts';
import { conventions } from '../../src/studio/conventions.generated.ts';
import { selectConventions } from '../../src/studio/select-conventions.ts';
import { loadText } from '../support/load-text.ts';
import { readme, readmeBlocks } from '../support/readme-blocks.ts';

const { options } = selectConventions({});
const BAD = conventions.flatMap(({ convention }) => readmeBlocks(readme(convention.id), 'bad'));

test('linting the same document again gives the same findings', async () => {
  for (const { text } of BAD) {
    const document = await loadText(text);
    expect(await lint(document)).toEqual(await lint(document));
    expect(await lint(await loadText(text))).toEqual(await lint(document));
  }
});

test('the order of the conventions does not matter', async () => {
  for (const { text } of BAD) {
    const document = await loadText(text);
    expect(await lint(document, conventions.toReversed())).toEqual(await lint(document));
  }
});

test('what else was linted does not matter', async () => {
  const alone = await lint(await loadText(BAD[0]?.text ?? ''));
  const mixed = await Promise.all(BAD.map(async ({ text }) => lint(await loadText(text))));
  expect(alone.length).toBeGreaterThan(0);
  expect(mixed[0]).toEqual(alone);
});

test('no rule changes the document', async () => {
  for (const { text } of BAD) {
    const document = await loadText(text);
    for (const file of document.files.values()) freeze(file.value);
    expect(await lint(document)).toEqual(await lint(await loadText(text)));
  }
});

test.each(['orders', 'notes'])('the contract specs/%s keeps every convention', async (name) => {
  const document = await loadSpec(
    path.join(import.meta.dirname, `../../specs/${name}/openapi.yaml`),
  );
  expect(await lint(document)).toEqual([]);
});

/** A fix is made anew each time, so that two of them are never equal. */
async function lint(document: SpecDocument, units = conventions): Promise<readonly Finding[]> {
  const findings = await lintSpec(document, { units, options });
  return findings.map(({ fix, ...finding }) => ({ ...finding, isFixable: fix !== undefined }));
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const child of Object.values(value)) freeze(child);
}

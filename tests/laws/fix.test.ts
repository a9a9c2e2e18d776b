import { describe, expect, test } from 'vitest';
import { defaultOptions, type ConventionUnit } from '../../src/convention/index.ts';
import { lintSpec, VALIDITY_CODES, type LintFinding } from '../../src/lint/index.ts';
import { parseSource } from '../../src/spec/index.ts';
import { applyFixes } from '../../src/studio/apply-fixes.ts';
import { readableFixes } from '../../src/studio/readable-fixes.ts';
import { conventions } from '../../src/studio/conventions.generated.ts';
import { loadText } from '../support/load-text.ts';
import { readme, readmeBlocks, type ReadmeBlock } from '../support/readme-blocks.ts';

interface Case {
  readonly id: string;
  readonly unit: ConventionUnit;
  readonly block: ReadmeBlock;
}

/** Every bad block whose finding can be fixed. */
const cases: Case[] = [];
for (const unit of conventions) {
  const { id } = unit.convention;
  for (const block of readmeBlocks(readme(id), 'bad')) {
    const findings = await lint(unit, block, block.text);
    if (findings.some(({ fix }) => fix !== undefined)) cases.push({ id, unit, block });
  }
}

describe.each(cases)('the fix of $id, bad block $block.number', ({ unit, block }) => {
  test('removes the finding, adds none, and leaves a valid description', async () => {
    await holds(unit, block, block.text);
  });

  test('does so in JSON', async () => {
    await holds(unit, block, JSON.stringify(parseSource('/a.yaml', block.text), null, 2));
  });

  test('leaves every comment, and every line that it does not stand on', async () => {
    const commented = withComments(block.text);
    const fixed = await holds(unit, block, commented);
    for (const comment of commented.match(/# kept \d+/g) ?? []) expect(fixed).toContain(comment);
    // What gets into something else moves to the right.
    const linesOf = (text: string): readonly string[] =>
      text.split('\n').map((line) => line.trim());
    const lines = new Set(linesOf(fixed));
    const lost = linesOf(commented).filter((line) => !lines.has(line));
    // A flow mapping is one line, which grows; a value that is changed is another.
    expect(lost.length).toBeLessThanOrEqual(4);
  });

  test('has nothing to do a second time', async () => {
    const fixed = await holds(unit, block, block.text);
    expect(readableFixes(await lint(unit, block, fixed), false)).toEqual([]);
  });
});

test(`there are ${new Set(cases.map(({ id }) => id)).size} conventions with a fix`, () => {
  expect(new Set(cases.map(({ id }) => id)).size).toBeGreaterThanOrEqual(25);
});

async function holds(unit: ConventionUnit, block: ReadmeBlock, text: string): Promise<string> {
  const before = await lint(unit, block, text);
  const { texts, made, refused } = await applyFixes(readableFixes(before, false));
  expect(refused).toEqual([]);
  expect(made.length).toBeGreaterThan(0);
  const fixed = texts.get('/contract/openapi.yaml') ?? text;
  expect(fixed).not.toBe(text);
  const after = await lint(unit, block, fixed);
  expect(own(unit, after)).toEqual([]);
  expect(faults(after)).toEqual(faults(before));
  return fixed;
}

/** With the options the block is written for. */
async function lint(
  { convention, ...facets }: ConventionUnit,
  { options }: ReadmeBlock,
  text: string,
): Promise<readonly LintFinding[]> {
  return lintSpec(await loadText(text), {
    units: [{ convention, ...facets }],
    options: () => defaultOptions(convention, options),
  });
}

function own({ convention }: ConventionUnit, findings: readonly LintFinding[]): string[] {
  return findings.filter(({ code }) => code === convention.id).map(({ message }) => message);
}

function faults(findings: readonly LintFinding[]): string[] {
  return findings.filter(({ code }) => VALIDITY_CODES.includes(code)).map(({ message }) => message);
}

/** A comment behind every key that stands alone on its line. */
function withComments(text: string): string {
  let count = 0;
  const commented = text.replaceAll(/^\s*(?:- )?[^\s#][^#\n]*:$/gm, (line) => {
    count += 1;
    return `${line} # kept ${count}`;
  });
  expect(parseSource('/a.yaml', commented)).toEqual(parseSource('/a.yaml', text));
  return commented;
}

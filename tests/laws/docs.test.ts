import { describe, expect, test } from 'vitest';
import { defaultOptions, type ConventionUnit } from '../../src/convention/index.ts';
import { lintSpec } from '../../src/lint/index.ts';
import { formatPointer } from '../../src/shared/format-pointer.ts';
import { conventions } from '../../src/studio/conventions.generated.ts';
import { loadText } from '../support/load-text.ts';
import { readme, readmeBlocks, type ReadmeBlock } from '../support/readme-blocks.ts';

describe.each(conventions.map((unit) => [unit.convention.id, unit] as const))(
  'the README of %s',
  (id, unit) => {
    const text = readme(id);
    const good = readmeBlocks(text, 'good');
    const bad = readmeBlocks(text, 'bad');

    test('has the id as its title, the summary, why, and what to do', () => {
      expect(text.startsWith(`# ${id}\n\n${unit.convention.summary}\n\n**Why.** `)).toBe(true);
      expect(text).toContain('\n\n**What to do.** ');
    });

    test('names every option with its default, and no other', () => {
      const documented = [...text.matchAll(/^\| `(\w+)` \| `([^`]*)` \|/gm)];
      const declared = Object.entries(unit.convention.options ?? {});
      expect(documented.map(([, name, value]) => [name, value])).toEqual(
        declared.map(([name, option]) => [name, String(option.default)]),
      );
    });

    test('shows what is good, and where a rule exists, what is bad', () => {
      expect(good.length).toBeGreaterThan(0);
      expect(bad.length > 0).toBe(unit.convention.lint !== undefined);
    });

    test.each(good)('good block $number is silent', async (block) => {
      expect(await lintWith(unit, block)).toEqual([]);
    });

    test.each(bad)('bad block $number gives one finding, at $pointer', async (block) => {
      expect(await lintWith(unit, block)).toEqual([`${id} at ${block.pointer}`]);
    });
  },
);

/** With this convention alone: the blocks are minimal and break others. */
async function lintWith(
  unit: ConventionUnit,
  { text, options, base }: ReadmeBlock,
): Promise<string[]> {
  const findings = await lintSpec(await loadText(text), {
    earlier: base === undefined ? undefined : await loadText(base),
    units: [unit],
    options: () => defaultOptions(unit.convention, options),
  });
  return findings.map(({ code, path: keys }) => `${code} at ${formatPointer(keys)}`);
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { matchLines } from '../../src/shared/match-lines.ts';
import { unifiedDiff } from '../../src/shared/unified-diff.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'specwright-diff-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 30 });

test('git applies it and gets the other text, whatever the texts', () => {
  fc.assert(
    fc.property(lines, lines, fc.boolean(), (old, fresh, ends) => {
      const before = `${old.join('\n')}${ends ? '\n' : ''}`;
      const after = `${fresh.join('\n')}\n`;
      const diff = unifiedDiff('text', before, after);
      if (before === after) {
        expect(diff).toBe('');
        return;
      }
      fc.pre(before !== '');
      writeFileSync(path.join(folder, 'text'), before);
      writeFileSync(path.join(folder, 'diff'), diff);
      execFileSync('git', ['apply', '--unidiff-zero', '--whitespace=nowarn', 'diff'], {
        cwd: folder,
      });
      expect(readFileSync(path.join(folder, 'text'), 'utf8')).toBe(after);
    }),
    { numRuns: 60 },
  );
});

test('matched lines are equal, and in order on both sides', () => {
  fc.assert(
    fc.property(lines, lines, (old, fresh) => {
      let last: readonly [number, number] = [-1, -1];
      for (const pair of matchLines(old, fresh)) {
        expect(old[pair[0]]).toBe(fresh[pair[1]]);
        expect(pair[0]).toBeGreaterThan(last[0]);
        expect(pair[1]).toBeGreaterThan(last[1]);
        last = pair;
      }
    }),
  );
});

test('lines that were only added are all that a diff shows', () => {
  const before = Array.from({ length: 5000 }, (_, index) => `line ${index % 100 || index}`);
  const after = before.flatMap((line, index) =>
    index % 50 === 0 ? [line, `new ${index}`] : [line],
  );
  expect(matchLines(before, after)).toHaveLength(5000);
});

/** Law 8: a convention is held by checks of a running server that exist, or says why no request can tell. */
import { describe, expect, test } from 'vitest';
import { conventions } from '../../src/studio/conventions.generated.ts';
import { explainConvention } from '../../src/studio/explain-convention.ts';
import { selectChecks } from '../../src/studio/select-checks.ts';
import { builtInChecks, checkList } from '../../src/testing/index.ts';

const builtIn = new Set(builtInChecks.map(({ id }) => id));
const testing = conventions
  .filter(({ convention, check }) => check !== undefined || convention.owns !== undefined)
  .map(({ convention }) => convention.id);
const owners = Map.groupBy(
  conventions.flatMap(({ convention: { id, owns = [] } }) => owns.map((check) => ({ id, check }))),
  ({ check }) => check,
);

/** The line of a check, with a sentence of its own. */
function clauseOf(name: string): RegExp {
  return new RegExp(`^tested    (among others )?by ${name}: .{8,}\\.$`, 'm');
}

/** The checks of a run, with some conventions switched off. */
function checksWithout(ids: readonly string[]): readonly string[] {
  const off = Object.fromEntries(ids.map((id) => [id, false as const]));
  return checkList(selectChecks({ conventions: off })).map(({ id }) => id);
}

describe.each(conventions.map((unit) => [unit.convention.id, unit] as const))(
  '%s',
  (id, { convention, check }) => {
    const { owns = [], heldBy = [], untested } = convention;

    test('is tested, or says why not, but not both', () => {
      const isTested = check !== undefined || owns.length + heldBy.length > 0;
      expect(isTested).toBe(untested === undefined);
      expect(untested ?? 'It is tested.').toMatch(/^[A-Z].*\.$/);
    });

    test('names checks that there are', () => {
      expect(owns.filter((name) => !builtIn.has(name))).toEqual([]);
      const others = [...builtIn, ...testing].filter((name) => name !== id && !owns.includes(name));
      expect(heldBy.filter((name) => !others.includes(name))).toEqual([]);
    });

    test('is explained with them', async () => {
      const text = await explainConvention(id);
      for (const name of [...owns, ...heldBy]) expect(text).toMatch(clauseOf(name));
      expect(text.includes('\nuntested  ')).toBe(untested !== undefined);
      expect(text.includes('\ntested    by a check of its own')).toBe(check !== undefined);
    });

    test('takes its own checks with it when it is switched off', () => {
      const left = checksWithout([id]);
      expect(left).not.toContain(id);
      for (const name of owns) {
        expect(left.includes(name)).toBe((owners.get(name) ?? []).length > 1);
      }
    });
  },
);

test.each([...owners])('%s is made until nobody owns it', (check, list) => {
  expect(checksWithout([])).toContain(check);
  expect(checksWithout(list.map(({ id }) => id))).not.toContain(check);
});

test('what holds of every contract belongs to no convention', () => {
  expect([...owners.keys()].filter((id) => id.startsWith('response/'))).toEqual([]);
});

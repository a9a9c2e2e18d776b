import type { CheckEntry } from '../check-entry.ts';
import { builtInChecks } from '../checks/built-in-checks.ts';
import type { RunOptions } from '../run-options.ts';
import { TestError } from '../test-error.ts';

/**
 * The checks of a run: the built-in ones and those of the conventions.
 *
 * @throws {TestError} when `only` names a check that does not exist
 */
export function checkList({
  units,
  options,
  without = [],
  only,
}: Pick<RunOptions, 'units' | 'options' | 'without' | 'only'>): readonly CheckEntry[] {
  const own = units.flatMap(({ convention, check }): CheckEntry[] =>
    check === undefined
      ? []
      : [
          {
            id: convention.id,
            clause: convention.summary,
            severity: convention.severity,
            facet: check,
            options: options(convention.id),
          },
        ],
  );
  const all = [...builtInChecks.filter(({ id }) => !without.includes(id)), ...own];
  const isNamed = (entry: CheckEntry, name: string): boolean =>
    entry.id === name || entry.id.startsWith(`${name}/`);
  const unknown = only?.find((name) => !all.some((entry) => isNamed(entry, name)));
  if (unknown !== undefined) {
    throw new TestError(`There is no check \`${unknown}\`.`, {
      code: 'TEST_CHECK',
      hint: `Use one of: ${all.map(({ id }) => id).join(', ')}.`,
    });
  }
  return only === undefined
    ? all
    : all.filter((entry) => only.some((name) => isNamed(entry, name)));
}

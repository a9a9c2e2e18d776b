import type { ConventionUnit } from '../convention/index.ts';
import { counted } from '../shared/counted.ts';
import { CONVENTION_FACETS } from './convention-facets.ts';
import { conventionFamily } from './convention-family.ts';

const FACETS = Object.entries(CONVENTION_FACETS);

/** Conventions by family, each with the places it is held in and its severity, as a table for a terminal. */
export function conventionMatrix(units: readonly ConventionUnit[]): string {
  const width = Math.max(0, ...units.map(({ convention }) => convention.id.length));
  const row = (id: string, cells: readonly string[], severity: string): string =>
    `${id.padEnd(width)}  ${cells.join('  ')}  ${severity}\n`;
  const families = [...Map.groupBy(units, ({ convention }) => conventionFamily(convention.id))];
  const groups = families.map(([, members]) =>
    members
      .map((unit) => {
        const cells = FACETS.map(([name, isHeld]) =>
          (isHeld(unit) ? 'yes' : '-').padEnd(name.length),
        );
        return row(unit.convention.id, cells, unit.convention.severity);
      })
      .join(''),
  );
  const totals = FACETS.map(
    ([name, isHeld]) => `${name} ${units.filter((unit) => isHeld(unit)).length}`,
  );
  return [
    row(
      '',
      FACETS.map(([name]) => name),
      'severity',
    ),
    groups.join('\n'),
    `\n${counted(units.length, 'convention')} in ${families.length === 1 ? '1 family' : `${families.length} families`}: ${totals.join(', ')}.\n`,
    '`specwright conventions explain <id>` says what one is about.\n',
  ].join('');
}

import type { ConventionUnit } from '../convention/index.ts';
import { conventions } from './conventions.generated.ts';

const FACETS: readonly [string, (unit: ConventionUnit) => boolean][] = [
  ['lint', ({ convention }) => convention.lint !== undefined],
  ['mock', ({ mock }) => mock !== undefined],
  ['server', ({ server }) => server !== undefined],
  ['client', ({ client }) => client !== undefined],
  ['test', ({ check }) => check !== undefined],
];

/** Every convention with its severity and the places it is held in, as a table for a terminal. */
export function conventionMatrix(registry: readonly ConventionUnit[] = conventions): string {
  const width = Math.max(...registry.map(({ convention }) => convention.id.length));
  const row = (id: string, cells: readonly string[], severity: string): string =>
    `${id.padEnd(width)}  ${cells.join('  ')}  ${severity}\n`;
  const names = FACETS.map(([name]) => name);
  const rows = registry.map((unit) => {
    const cells = FACETS.map(([name, isHeld]) => (isHeld(unit) ? 'yes' : '-').padEnd(name.length));
    return row(unit.convention.id, cells, unit.convention.severity);
  });
  return `${row('', names, 'severity')}${rows.join('')}\n\`specwright conventions explain <id>\` says what one is about.\n`;
}

import type { ConventionUnit } from '../convention/index.ts';
import { CONVENTION_FACETS } from './convention-facets.ts';
import { conventionFamily } from './convention-family.ts';

/** Conventions as JSON for other programs: what each is, the places it is held in, and its options. */
export function conventionList(units: readonly ConventionUnit[]): string {
  const list = units.map((unit) => {
    const { id, summary, why, severity, presets, since, sources, options = {} } = unit.convention;
    const facets = Object.entries(CONVENTION_FACETS)
      .filter(([, isHeld]) => isHeld(unit))
      .map(([name]) => name);
    return {
      id,
      family: conventionFamily(id),
      summary,
      why,
      severity,
      presets,
      facets,
      since,
      sources,
      options,
    };
  });
  return `${JSON.stringify(list, null, 2)}\n`;
}

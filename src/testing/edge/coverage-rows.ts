import { formatPointer } from '../../shared/format-pointer.ts';
import type { CoveredPart } from '../call/covered-part.ts';
import type { Variation } from '../mutate/variation.ts';
import { presenceRows } from './presence-rows.ts';

/** What one call shows: which of the optional parts are there, and the edges that parts are at. */
export interface CoverageRow {
  readonly present: readonly boolean[];
  readonly edges: readonly Variation[];
}

/**
 * Every two optional parts together, each without the other, and neither; and each edge once, in as few rows as that
 * takes: parts that a row has take their next edge in it, and rows with all parts take what is left. The first row has
 * all parts, and no edge. A part that has no edge left is as it was drawn.
 */
export function coverageRows(
  optional: readonly CoveredPart[],
  edges: readonly Variation[],
): readonly CoverageRow[] {
  const places = [...Map.groupBy(edges, ({ path }) => formatPointer(path)).values()].map(
    (waiting) => {
      const [place, name] = waiting[0]?.path ?? [];
      return {
        part: optional.findIndex((each) => each[0] === place && each[1] === name),
        waiting: [...waiting],
      };
    },
  );
  const row = (present: readonly boolean[]): CoverageRow => ({
    present,
    edges: places.flatMap(({ part, waiting }) =>
      part === -1 || present[part] === true ? (waiting.shift() ?? []) : [],
    ),
  });
  const [all = [], ...others] = presenceRows(optional.length);
  const rows = [{ present: all, edges: [] }, ...others.map(row)];
  while (places.some(({ waiting }) => waiting.length > 0)) rows.push(row(all));
  return rows;
}

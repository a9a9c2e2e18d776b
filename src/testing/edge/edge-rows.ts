import { formatPointer } from '../../shared/format-pointer.ts';
import type { Variation } from '../mutate/variation.ts';

/**
 * Edges of a value, spread over as few rows as it takes for each to be in one: the first edges of all places make the
 * first row, and places with fewer edges than others begin anew.
 */
export function edgeRows(edges: readonly Variation[]): readonly (readonly Variation[])[] {
  const places = [...Map.groupBy(edges, ({ path }) => formatPointer(path)).values()];
  const length = Math.max(0, ...places.map(({ length: count }) => count));
  return Array.from({ length }, (_, row) =>
    places.flatMap((place) => place[row % place.length] ?? []),
  );
}

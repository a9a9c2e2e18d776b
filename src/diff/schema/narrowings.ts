import { compareBounds } from './compare-bounds.ts';
import { compareFormats } from './compare-formats.ts';
import { compareTypes } from './compare-types.ts';
import { compareValues } from './compare-values.ts';
import type { Difference } from './difference.ts';
import { haveCommonType } from './have-common-type.ts';
import type { Shape } from './shape.ts';

/** What `wide` admits by its own keywords and `narrow` does not; the parts of a value are left to the caller. */
export function narrowings(wide: Shape, narrow: Shape): readonly Difference[] {
  const types = compareTypes(wide, narrow);
  if (!haveCommonType(wide, narrow)) return types;
  // Of values that are listed, each is looked at by itself.
  if (wide.values !== undefined) return [...types, ...compareValues(wide.values, wide, narrow)];
  const values = narrow.values;
  const isListed: Difference[] =
    values === undefined || isBoolean(wide, narrow)
      ? []
      : [{ aspect: 'values', keyword: 'enum', detail: 'anything that is not listed' }];
  return [...types, ...isListed, ...compareBounds(wide, narrow), ...compareFormats(wide, narrow)];
}

/** `enum: [true, false]` lists all there is. */
function isBoolean({ types }: Shape, { values = [] }: Shape): boolean {
  return (
    [...types].every((type) => type === 'boolean' || type === 'null') && new Set(values).size === 2
  );
}

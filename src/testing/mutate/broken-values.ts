import * as fc from 'fast-check';
import type { JsonSchema } from '../../contract/index.ts';
import { formatPointer } from '../../shared/format-pointer.ts';
import { keep } from '../arbitrary/keep.ts';
import type { Variation } from './variation.ts';
import { breakValue } from './break-value.ts';
import { replaceAt } from './replace-at.ts';

/** A value that breaks one clause, and which. */
export interface BrokenValue {
  readonly value: unknown;
  readonly pointer: string;
  readonly keyword: string;
}

/** A clause, and values that break it. */
export interface BrokenClause extends Pick<Variation, 'path' | 'keyword' | 'variant'> {
  readonly values: fc.Arbitrary<BrokenValue>;
}

/** How many valid values are looked at to learn which clauses there are to break. */
const LOOKS = 12;

/**
 * For each clause that can be broken, values that break it and that `isInvalid` confirms. Clauses are in a
 * fixed order, so the same contract gives the same list.
 */
export function brokenValues(
  schema: JsonSchema,
  valid: fc.Arbitrary<unknown>,
  isInvalid: (value: unknown) => boolean,
): readonly BrokenClause[] {
  const clauses = new Map<string, Variation>();
  for (const sample of fc.sample(valid, { numRuns: LOOKS, seed: 7 })) {
    for (const breakage of breakValue(schema, sample)) {
      const name = clause(breakage);
      if (clauses.has(name)) continue;
      if (isInvalid(replaceAt(sample, breakage.path, breakage.value))) clauses.set(name, breakage);
    }
  }
  return [...clauses].map(([wanted, { path, keyword, variant }]) => {
    const attempts = valid.map((value) => ({ value, breakage: find(schema, value, wanted) }));
    const values = keep(
      attempts,
      ({ value, breakage }) =>
        breakage !== undefined && isInvalid(replaceAt(value, breakage.path, breakage.value)),
      `a value that breaks ${wanted}`,
    ).map(({ value, breakage }) => ({
      value: breakage === undefined ? value : replaceAt(value, breakage.path, breakage.value),
      pointer: formatPointer(breakage?.path ?? []),
      keyword: breakage?.keyword ?? '',
    }));
    return { path, keyword, variant, values };
  });
}

function find(schema: JsonSchema, value: unknown, wanted: string): Variation | undefined {
  return breakValue(schema, value).find((breakage) => clause(breakage) === wanted);
}

function clause({ path, keyword, variant }: Variation): string {
  return `${formatPointer(path)} ${keyword} ${variant}`;
}

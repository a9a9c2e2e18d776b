import type { Schema } from './schema.ts';

/** The strings that a parameter may hold, itself or as items, of which no enum and no pattern says what they are. */
export function freeTexts(schema: Schema): readonly Schema[] {
  return schema.alternatives
    .flatMap((one) => (one.isArray ? (one.items?.alternatives ?? []) : [one]))
    .filter(
      (one) =>
        one.types.includes('string') &&
        one.values === undefined &&
        one.keyword('pattern') === undefined,
    );
}

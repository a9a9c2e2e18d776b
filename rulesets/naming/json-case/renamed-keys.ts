import type { Schema } from '../../../src/contract/index.ts';
import { toCase } from '../../../src/convention/index.ts';

/** A key that stands for a property that the contract writes in another case. */
export interface RenamedKey {
  readonly key: string;
  readonly declared: string;
}

/** The keys of a value, at any depth, that are those of the contract but for their case. */
export function* renamedKeys(schemas: readonly Schema[], value: unknown): Generator<RenamedKey> {
  const all = schemas.flatMap((schema) => [schema, ...schema.alternatives]);
  if (Array.isArray(value)) {
    const items = all.flatMap((schema) => schema.items ?? []);
    for (const item of value) yield* renamedKeys(items, item);
  } else if (typeof value === 'object' && value !== null) {
    const names = [...new Set(all.flatMap(({ properties }) => [...properties.keys()]))];
    // The keys of a map are data.
    const isMap = all.some(({ additionalProperties }) => additionalProperties !== undefined);
    for (const [key, part] of Object.entries(value)) {
      const parts = all.flatMap((schema) => schema.property(key) ?? []);
      yield* renamedKeys(parts, part);
      if (parts.length > 0 || isMap) continue;
      const words = toCase(key, 'snake');
      const declared = names.find(
        (name) => words !== '' && toCase(name, 'snake') === words && !Object.hasOwn(value, name),
      );
      if (declared !== undefined) yield { key, declared };
    }
  }
}

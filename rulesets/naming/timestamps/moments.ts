import type { Schema } from '../../../src/contract/index.ts';

/** A text that stands for a moment in time, as its schema says: what is only named like one has any form. */
export interface Moment {
  /** RFC 6901 pointer within the value. */
  readonly pointer: string;
  readonly text: string;
}

/** The moments of a value, at any depth; what may as well be something else is none. */
export function* moments(
  schemas: readonly Schema[],
  value: unknown,
  pointer = '',
): Generator<Moment> {
  const all = schemas.flatMap((schema) => [schema, ...schema.alternatives]);
  if (typeof value === 'string') {
    const texts = all.filter(({ types }) => types.includes('string'));
    const isDeclared = texts.every((schema) => schema.keyword('format') === 'date-time');
    if (texts.length > 0 && isDeclared) yield { pointer, text: value };
  } else if (Array.isArray(value)) {
    const items = all.flatMap((schema) => schema.items ?? []);
    for (const [index, item] of value.entries()) {
      yield* moments(items, item, `${pointer}/${index}`);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      const parts = all.flatMap(
        (schema) => schema.property(name) ?? schema.additionalProperties ?? [],
      );
      const escaped = name.replaceAll('~', '~0').replaceAll('/', '~1');
      yield* moments(parts, part, `${pointer}/${escaped}`);
    }
  }
}

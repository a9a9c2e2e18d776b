import type { Schema } from '../../../src/contract/index.ts';
import { isMoment } from './is-moment.ts';
import { isSaid } from './is-said.ts';

/** A text that stands for a moment in time. */
export interface Moment {
  /** RFC 6901 pointer within the value. */
  readonly pointer: string;
  readonly text: string;
  /** Whether its schema says `date-time`: else its name does. */
  readonly isDeclared: boolean;
}

/** The moments of a value, at any depth; what may as well be something else is none. */
export function* moments(
  schemas: readonly Schema[],
  value: unknown,
  key: string | number = '',
  pointer = '',
): Generator<Moment> {
  const all = schemas.flatMap((schema) => [schema, ...schema.alternatives]);
  if (typeof value === 'string') {
    const texts = all.filter(({ types }) => types.includes('string'));
    const isDeclared = texts.every((schema) => schema.keyword('format') === 'date-time');
    const isNamed = isMoment(String(key)) && !texts.some(isSaid);
    if (texts.length > 0 && (isDeclared || isNamed)) yield { pointer, text: value, isDeclared };
  } else if (Array.isArray(value)) {
    const items = all.flatMap((schema) => schema.items ?? []);
    for (const [index, item] of value.entries()) {
      yield* moments(items, item, index, `${pointer}/${index}`);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      const parts = all.flatMap(
        (schema) => schema.property(name) ?? schema.additionalProperties ?? [],
      );
      const escaped = name.replaceAll('~', '~0').replaceAll('/', '~1');
      yield* moments(parts, part, name, `${pointer}/${escaped}`);
    }
  }
}

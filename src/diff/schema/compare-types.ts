import type { Difference } from './difference.ts';
import type { Shape } from './shape.ts';
import { typeWords } from './type-words.ts';

/** The types that `wide` admits and `narrow` does not. */
export function compareTypes(wide: Shape, narrow: Shape): readonly Difference[] {
  const lost = [...wide.types].filter((type) => !covers(narrow.types, type, wide.types));
  if (lost.length === 0) return [];
  const isFraction = lost.length === 1 && lost[0] === 'number' && narrow.types.has('integer');
  const detail = isFraction ? 'a number with a fraction' : typeWords(lost);
  return [{ aspect: 'type', keyword: 'type', detail }];
}

function covers(types: ReadonlySet<string>, type: string, all: ReadonlySet<string>): boolean {
  // Beside `number`, `integer` says nothing more.
  return types.has(type) || (type === 'integer' && (types.has('number') || all.has('number')));
}

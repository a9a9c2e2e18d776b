import type { Shape } from './shape.ts';

/** Whether some value can be of both shapes, as far as types say. `null` alone is not much in common. */
export function haveCommonType({ types: one }: Shape, { types: other }: Shape): boolean {
  return [...one].some(
    (type) =>
      type !== 'null' &&
      (other.has(type) ||
        (type === 'integer' && other.has('number')) ||
        (type === 'number' && other.has('integer'))),
  );
}

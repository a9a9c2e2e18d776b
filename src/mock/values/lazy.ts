import type { Make, Part } from './making.ts';

/** Compiles once the first value is asked for: most branches of a large schema are never visited. */
export function lazy(compile: () => Make): Part {
  const part: Part = {
    make: (making) => {
      part.make = compile();
      return part.make(making);
    },
  };
  return part;
}

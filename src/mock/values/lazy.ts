import type { Make } from './making.ts';

/** Compiles once the first value is asked for: most branches of a large schema are never visited. */
export function lazy(compile: () => Make): Make {
  let made: Make | undefined;
  return (making) => {
    made ??= compile();
    return made(making);
  };
}

import type { Generator } from './generator.ts';

/** Declares a target. */
export function defineGenerator(generator: Generator): Generator {
  return generator;
}

import type { Arbitrary } from 'fast-check';
import { GenerationError } from './generation-error.ts';

/** Candidates refused in a row before giving up: a filter that nothing passes would never return. */
const PATIENCE = 400;

/**
 * Only the values that pass.
 *
 * @throws {GenerationError} while generating, when hardly any does
 */
export function keep<T>(
  arbitrary: Arbitrary<T>,
  passes: (value: T) => boolean,
  what: string,
): Arbitrary<T> {
  let refused = 0;
  return arbitrary.filter((value) => {
    if (passes(value)) {
      refused = 0;
      return true;
    }
    refused += 1;
    if (refused <= PATIENCE) return false;
    refused = 0;
    throw new GenerationError(what);
  });
}

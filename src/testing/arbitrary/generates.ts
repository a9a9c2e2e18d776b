import * as fc from 'fast-check';
import { GenerationError } from './generation-error.ts';

/** Whether an arbitrary makes values at all, judged by a few. */
export function generates(arbitrary: fc.Arbitrary<unknown>, count = 3): boolean {
  try {
    fc.sample(arbitrary, { numRuns: count, seed: 1 });
    return true;
  } catch (error) {
    if (error instanceof GenerationError) return false;
    throw error;
  }
}

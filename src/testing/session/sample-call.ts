import * as fc from 'fast-check';
import type { Operation } from '../../contract/index.ts';
import type { Call } from '../../convention/index.ts';
import { isObstacle } from '../arbitrary/is-obstacle.ts';
import { validCalls } from '../call/valid-calls.ts';

/** One valid call, generated, or with the example of the contract; none where none can be made. */
export function sampleCall(
  operation: Operation,
  seed: number,
  kind: 'generated' | 'example' = 'generated',
): Call | undefined {
  try {
    const { arms } = validCalls(operation);
    const arm = kind === 'example' ? arms[0] : arms.at(-1);
    return arm === undefined ? undefined : fc.sample(arm, { numRuns: 1, seed })[0];
  } catch (error) {
    if (isObstacle(error)) return undefined;
    throw error;
  }
}

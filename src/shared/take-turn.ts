import { setImmediate } from 'node:timers/promises';

/** Lets what waits be done before long work goes on: a mock answers while it reads a large description anew. */
export function takeTurn(): Promise<void> {
  return setImmediate();
}

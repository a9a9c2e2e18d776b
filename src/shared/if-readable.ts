import { SpecwrightError } from './specwright-error.ts';

/** What is read of a contract; `undefined` where a reference leads nowhere or in a circle: a rule of its own names that. */
export function ifReadable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof SpecwrightError) return undefined;
    throw error;
  }
}

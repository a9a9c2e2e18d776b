import { expect } from 'vitest';

/** What is expected of a value before long; a busy machine is no fault of what is tested. */
export function eventually<T>(read: () => T): ReturnType<typeof expect.poll<T>> {
  return expect.poll(read, { timeout: 20_000 });
}

import type { Operation } from '../contract/index.ts';

/** Whether some successful response declares one of the headers. */
export function declaresHeader(operation: Operation, names: readonly string[]): boolean {
  return [...operation.responses.values()].some(
    (response) =>
      response.isSuccess && names.some((name) => response.headers.has(name.toLowerCase())),
  );
}

import { SpecwrightError } from '../shared/specwright-error.ts';

/** Visits each part of a contract: what cannot be read of one (its `$ref` was not loaded) hides nothing of the others. */
export function eachReadable<T>(parts: Iterable<T>, visit: (part: T) => void): void {
  for (const part of parts) {
    try {
      visit(part);
    } catch (error) {
      if (!(error instanceof SpecwrightError)) throw error;
    }
  }
}

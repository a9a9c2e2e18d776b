import type { FoundReference } from './search-references.ts';

/** By the value of a file, which never changes: several stages ask for its references. */
export const knownReferences = new WeakMap<object, readonly FoundReference[]>();

import type { SpecDocument } from '../../spec/index.ts';
import { ObjectKinds } from './object-kinds.ts';
import type { StructureError } from './structure-error.ts';

/** What is known of the structure of a document that is edited. */
export class StructureMemory {
  #kinds: ObjectKinds | undefined;
  #edit = 0;
  /** What the meta-schema said before the last edit; `undefined` where that is not known. */
  errors: readonly StructureError[] | undefined;

  /** What each object is now. */
  kindsOf({ root, edit }: SpecDocument): ObjectKinds {
    const number = edit?.number ?? 0;
    const isNext = number === this.#edit + 1 && edit?.places.every(({ isInRoot }) => isInRoot);
    if (this.#kinds !== undefined && isNext === true) {
      for (const { path } of edit?.places ?? []) this.#kinds.revise(root.value, path);
    } else if (number !== this.#edit || this.#kinds === undefined) {
      this.#kinds = new ObjectKinds(root.value);
      this.errors = undefined;
    }
    this.#edit = number;
    return this.#kinds;
  }
}

import { formatPointer } from '../shared/format-pointer.ts';
import type { JsonPath } from '../shared/json-path.ts';
import type { Edit } from './edit.ts';

/**
 * What the edits of one batch have taken hold of: no two may be about the same text. An edit costs what its path
 * is long, however many there are.
 */
export class Claims {
  /** Values that are no more. */
  readonly #replaced = new Set<string>();
  /** Places at or below which something is replaced or renamed. */
  readonly #touched = new Set<string>();
  /** Places that a property gets by its new name. */
  readonly #named = new Set<string>();
  /** How many properties or items a collection loses. */
  readonly #losses = new Map<string, number>();

  /** Takes hold of what an edit is about, or says that another one has. Additions come after all others. */
  take(edit: Edit): boolean {
    const { path } = edit.at;
    const self = formatPointer(path);
    const owner = formatPointer(path.slice(0, -1));
    const way = prefixes(path);
    if (way.some((place) => this.#replaced.has(place))) return false;
    switch (edit.op) {
      case 'add': {
        const added = prefixes([...path, ...edit.path]).slice(path.length);
        return !added.some(
          (place) => this.#replaced.has(place) || this.#named.has(place) || this.#losses.has(place),
        );
      }
      case 'append':
        return !this.#losses.has(self);
      case 'rename': {
        const name = formatPointer([...path.slice(0, -1), edit.key]);
        if (this.#named.has(name)) return false;
        this.#named.add(name);
        break;
      }
      case 'remove': {
        const losses = this.#losses.get(owner) ?? 0;
        // The last one leaves an empty collection behind, which is written otherwise.
        const isLast = losses + 1 >= Object.keys(Object(edit.at.file.at(path.slice(0, -1)))).length;
        if (this.#touched.has(self) || (losses > 0 && isLast)) return false;
        this.#losses.set(owner, losses + 1);
        this.#replaced.add(isLast ? owner : self);
        break;
      }
      case 'set':
      case 'wrap':
        if (this.#touched.has(self)) return false;
        this.#replaced.add(self);
    }
    for (const place of way) this.#touched.add(place);
    return true;
  }
}

/** Pointers of all that lies on the way to a place, itself the last. */
function prefixes(path: JsonPath): string[] {
  return [[], ...path].map((_key, length) => formatPointer(path.slice(0, length)));
}

import { own } from '../../shared/own.ts';
import type { ReferenceGraph } from '../reference-graph.ts';

/**
 * Where a walk through a dereferenced value stands in what is written. `key` tells ways to the same object apart
 * as far as the place and the words of a finding there can differ: by the reference that was last followed, and
 * just behind it by whether that was the first one on the way, and by the name that is referred from.
 * Without a reference it is ''.
 */
export class Cursor {
  readonly key: string;
  readonly #references: ReferenceGraph;
  readonly #written: unknown;
  /** Identity of the target of the last reference. */
  readonly #base: string;

  private constructor(references: ReferenceGraph, written: unknown, base: string, key: string) {
    this.#references = references;
    this.#written = written;
    this.#base = base;
    this.key = key;
  }

  static start(references: ReferenceGraph, written: unknown): Cursor {
    return new Cursor(references, written, '', '');
  }

  child(property: string | number): Cursor {
    const references = this.#references;
    let written = own(this.#written, property);
    let base = this.#base;
    let key = base;
    for (let isFirst = base === ''; typeof written === 'object' && written !== null;) {
      const reference = references.references.get(written);
      if (reference === undefined || references.isCyclic(written, reference.target.value)) break;
      written = reference.target.value;
      base = reference.identity;
      key = `${base} ${isFirst} ${property}`;
    }
    return new Cursor(references, written, base, key);
  }
}

import { isRecord } from '../shared/is-record.ts';
import type { SpecDocument } from '../spec/index.ts';
import { dereference } from './dereference.ts';
import { ReferenceGraph } from './reference-graph.ts';

/** A document with its references followed, which is done once, and as far as somebody asks. */
export class Resolution {
  readonly #document: SpecDocument;
  readonly references: ReferenceGraph;
  #resolved: readonly [unknown] | undefined;

  constructor(document: SpecDocument) {
    this.#document = document;
    this.references = new ReferenceGraph(document);
  }

  /** The root with every reference replaced but those on a cycle; equal parts are one object. */
  get resolved(): unknown {
    this.#resolved ??= [seal(dereference(this.#document, this.references))];
    return this.#resolved[0];
  }
}

/**
 * The JSONPath engine takes a short cut through objects that can be extended, which goes wrong where one object
 * is in several places. Spectral's own resolver freezes what it makes, so nobody else comes that way.
 */
function seal(root: unknown): unknown {
  return isRecord(root) ? Object.freeze({ ...root }) : root;
}

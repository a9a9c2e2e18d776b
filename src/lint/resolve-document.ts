import { isRecord } from '../shared/is-record.ts';
import type { SpecDocument } from '../spec/index.ts';
import { dereference } from './dereference.ts';
import { ReferenceGraph } from './reference-graph.ts';

/** A document with its references followed. */
export interface Resolution {
  readonly references: ReferenceGraph;
  /** The root with every reference replaced but those on a cycle; equal parts are one object. */
  readonly resolved: unknown;
}

/** Follows every reference of a document once. */
export function resolveDocument(document: SpecDocument): Resolution {
  const references = new ReferenceGraph(document);
  return { references, resolved: seal(dereference(document, references)) };
}

/**
 * The JSONPath engine takes a short cut through objects that can be extended, which goes wrong where one object
 * is in several places. Spectral's own resolver freezes what it makes, so nobody else comes that way.
 */
function seal(root: unknown): unknown {
  return isRecord(root) ? Object.freeze({ ...root }) : root;
}

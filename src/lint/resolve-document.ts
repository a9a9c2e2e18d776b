import { encodePointerUriFragment } from '@stoplight/json';
import { isRecord } from '../shared/is-record.ts';
import type { JsonPath } from '../shared/json-path.ts';
import type { SpecDocument } from '../spec/index.ts';
import { dereference } from './dereference.ts';
import { ReferenceGraph, type Reference } from './reference-graph.ts';

/** From where a `$ref` stands to where it leads, both as pointers in Spectral's encoding. */
export type RefMap = Readonly<Record<string, string>>;

/** The part of json-ref-resolver's dependency graph that Spectral and its functions ask for. */
export interface ResolverGraph {
  readonly getNodeData: (source: string) => { readonly refMap: RefMap };
  /** What is referred to anywhere, file and fragment as they are written. */
  readonly overallOrder: () => readonly string[];
}

/** A document with its references followed. */
export interface Resolution {
  readonly references: ReferenceGraph;
  /** The root with every reference replaced but those on a cycle; equal parts are one object. */
  readonly resolved: unknown;
  readonly graph: ResolverGraph;
}

/** Follows every reference of a document once. */
export function resolveDocument(document: SpecDocument): Resolution {
  const references = new ReferenceGraph(document);
  const refMaps = new Map<string, Record<string, string>>(
    [...document.files.keys()].map((name) => [name, Object.create(null)]),
  );
  const nodes = new Set<string>(document.files.keys());
  for (const [holder, reference] of references.references) {
    const { file, path, ref, target } = reference;
    if (!leadsUp(reference)) {
      const fragment = ref.includes('#') ? ref.slice(ref.indexOf('#')) : '';
      nodes.add(`${target.file.path}${fragment}`);
    }
    // Of what stays in place, Spectral forgets where it leads within a file.
    const isWithin = target.file === file && target.path.length > 0;
    if (isWithin && references.isCyclic(holder, target.value)) continue;
    const refMap = refMaps.get(file.path);
    if (refMap !== undefined) refMap[formatRef(path)] = targetOf(reference);
  }
  return {
    references,
    resolved: seal(dereference(document, references)),
    graph: {
      getNodeData: (source) => ({ refMap: refMaps.get(source) ?? {} }),
      overallOrder: () => [...nodes],
    },
  };
}

/** A part that refers to what it is in does not make that used. */
function leadsUp({ file, path, target }: Reference): boolean {
  return (
    target.file === file &&
    target.path.length > 0 &&
    target.path.every((key, index) => String(key) === String(path[index]))
  );
}

function targetOf({ file, target }: Reference): string {
  return `${target.file === file ? '' : target.file.path}${formatRef(target.path)}`;
}

/** In Spectral's own encoding, since it compares these as text. */
function formatRef(path: JsonPath): string {
  return ['#', ...path.map((key) => String(encodePointerUriFragment(key)))].join('/');
}

/**
 * The JSONPath engine takes a short cut through objects that can be extended, which goes wrong where one object
 * is in several places. Spectral's own resolver freezes what it makes, so nobody else comes that way.
 */
function seal(root: unknown): unknown {
  return isRecord(root) ? Object.freeze({ ...root }) : root;
}

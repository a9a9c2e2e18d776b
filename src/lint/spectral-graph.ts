import { encodePointerUriFragment } from '@stoplight/json';
import type { JsonPath } from '../shared/json-path.ts';
import type { SpecDocument } from '../spec/index.ts';
import type { Reference, ReferenceGraph } from './reference-graph.ts';

/** From where a `$ref` stands to where it leads, both as pointers in Spectral's encoding. */
export type RefMap = Readonly<Record<string, string>>;

/** The part of json-ref-resolver's dependency graph that Spectral and its functions ask for. */
export interface SpectralGraph {
  readonly getNodeData: (source: string) => { readonly refMap: RefMap };
  /** What is referred to anywhere, file and fragment as they are written. */
  readonly overallOrder: () => readonly string[];
}

/** The references of a document as Spectral has them. */
export function spectralGraph(document: SpecDocument, references: ReferenceGraph): SpectralGraph {
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
    getNodeData: (source) => ({ refMap: refMaps.get(source) ?? {} }),
    overallOrder: () => [...nodes],
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

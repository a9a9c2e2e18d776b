import { decodePointerFragment, encodePointerUriFragment } from '@stoplight/json';
import { Document } from '@stoplight/spectral-core';
import type { SpecDocument } from '../../spec/index.ts';
import type { Resolution } from '../resolution.ts';
import { specParser } from '../spec-parser.ts';
import { spectralGraph, type SpectralGraph } from '../spectral-graph.ts';
import { closestPath } from './closest-path.ts';

/** Where the text of a value stands, as Spectral says it. */
export interface AssociatedItem {
  readonly document: Document;
  readonly path: readonly string[];
  /** The path of what is missing there, which names it in messages. */
  readonly missingPropertyPath: readonly string[];
}

/** All documents of one description, as rule functions expect them of Spectral's `DocumentInventory`. */
export class Inventory {
  readonly document: Document;
  readonly referencedDocuments: Readonly<Record<string, Document>>;
  readonly resolved: unknown;
  readonly graph: SpectralGraph;
  readonly diagnostics: readonly never[] = [];
  readonly errors: readonly never[] = [];

  constructor(document: SpecDocument, { resolved, references }: Resolution) {
    const { root, files } = document;
    this.document = new Document('', specParser(root, true), root.path);
    this.referencedDocuments = Object.fromEntries(
      [...files.values()]
        .filter((file) => file !== root)
        .map((file) => [file.path, new Document('', specParser(file, false), file.path)]),
    );
    this.resolved = resolved;
    this.graph = spectralGraph(document, references);
  }

  get source(): string | null {
    return this.document.source;
  }

  get unresolved(): unknown {
    return this.document.data;
  }

  get formats(): Document['formats'] {
    return this.document.formats ?? null;
  }

  /** `null` where a path of the dereferenced root passes through nothing that is written. */
  findAssociatedItemForPath(path: readonly string[], isResolved: boolean): AssociatedItem | null {
    if (!isResolved) return this.#itemHere(path);
    const closest = closestPath(this.resolved, path);
    const beyond = pathBeyondReference(this.unresolved, closest);
    if (beyond === null) return null;
    return beyond === undefined ? this.#itemHere(path) : this.#follow(path, beyond);
  }

  #itemHere(path: readonly string[], document: Document = this.document): AssociatedItem {
    return { document, path: closestPath(document.data, path), missingPropertyPath: path };
  }

  #follow(path: readonly string[], beyond: readonly string[]): AssociatedItem {
    let { document } = this;
    let { refMap } = this.graph.getNodeData(document.source ?? '');
    let key = '';
    for (const segment of ['#', ...path.map(encodePointerUriFragment).map(String)]) {
      key = key === '' ? segment : `${key}/${segment}`;
      for (let ref = refMap[key]; ref !== undefined; ref = refMap[key]) {
        const hash = ref.indexOf('#');
        if (hash > 0) {
          const source = ref.slice(0, hash);
          const next =
            source === this.document.source ? this.document : this.referencedDocuments[source];
          if (next === undefined) return this.#itemHere(path, document);
          document = next;
          ({ refMap } = this.graph.getNodeData(source));
        }
        key = ref.slice(hash);
      }
    }
    const keys = (key.startsWith('#/') ? key.slice(2) : key).split('/').map(decodePointerFragment);
    const found = closestPath(document.data, keys);
    const last = beyond.at(-1);
    const missing = last === undefined ? [] : path.slice(path.lastIndexOf(last) + 1);
    return { document, path: found, missingPropertyPath: [...found, ...missing] };
  }
}

/**
 * What remains of a path behind the first reference it passes through in a value with its references in place;
 * `undefined` where it meets none, `null` where it leaves the value.
 */
function pathBeyondReference(
  value: unknown,
  path: readonly string[],
): readonly string[] | undefined | null {
  let node = value;
  for (const [index, key] of path.entries()) {
    if (typeof node !== 'object' || node === null) return null;
    const record = node as Readonly<Record<string, unknown>>;
    if (!(key in record)) return typeof record['$ref'] === 'string' ? path.slice(index) : null;
    node = record[key];
  }
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return undefined;
  const { $ref } = node as { readonly $ref?: unknown };
  return typeof $ref === 'string' && Object.keys(node).length === 1 ? [] : undefined;
}

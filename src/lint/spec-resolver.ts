import { encodePointerUriFragment } from '@stoplight/json';
import type { Spectral } from '@stoplight/spectral-core';
import { isRecord } from '../shared/is-record.ts';
import type { JsonPath } from '../shared/json-path.ts';
import type { SpecDocument } from '../spec/index.ts';
import { dereference } from './dereference.ts';
import { ReferenceGraph } from './reference-graph.ts';

type Resolver = NonNullable<NonNullable<ConstructorParameters<typeof Spectral>[0]>['resolver']>;

/**
 * A resolver for Spectral that knows what `loadSpec` has loaded and nothing else: no network, no files. It
 * answers what Spectral asks of json-ref-resolver: the dereferenced root, and for each file a map from where
 * a `$ref` stands to where it leads, which Spectral follows to place a finding.
 */
export function specResolver(document: SpecDocument): Resolver {
  const resolve = async (): Promise<unknown> => {
    const references = new ReferenceGraph(document);
    const refMaps = new Map<string, Record<string, string>>(
      [...document.files.keys()].map((name) => [name, {}]),
    );
    for (const { file, path, target } of references.references.values()) {
      const prefix = target.file === file ? '' : target.file.path;
      const refMap = refMaps.get(file.path) ?? {};
      refMap[pointer(path)] = `${prefix}${pointer(target.path)}`;
    }
    return {
      result: seal(dereference(document, references)),
      errors: [],
      graph: {
        getNodeData: (source: string) => ({ refMap: refMaps.get(source) ?? {} }),
        overallOrder: () => [...document.files.keys()],
      },
    };
  };
  // `uriCache` only serves Spectral as the key under which it keeps referenced documents.
  return { resolve, uriCache: {} } as unknown as Resolver;
}

/**
 * The JSONPath engine takes a short cut through objects that can be extended, which goes wrong where one object
 * is in several places. Spectral's own resolver freezes what it makes, so nobody else comes that way.
 */
function seal(root: unknown): unknown {
  return isRecord(root) ? Object.freeze({ ...root }) : root;
}

/** In Spectral's own encoding, since it compares these as text. */
function pointer(path: JsonPath): string {
  return ['#', ...path.map((key) => String(encodePointerUriFragment(key)))].join('/');
}

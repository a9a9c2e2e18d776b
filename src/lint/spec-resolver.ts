import type { Spectral } from '@stoplight/spectral-core';
import type { SpecDocument } from '../spec/index.ts';
import { Resolution } from './resolution.ts';
import { spectralGraph } from './spectral-graph.ts';

type Resolver = NonNullable<NonNullable<ConstructorParameters<typeof Spectral>[0]>['resolver']>;

/**
 * A resolver for Spectral that knows what `loadSpec` has loaded and nothing else: no network, no files. It
 * answers what Spectral asks of json-ref-resolver: the dereferenced root, and for each file a map from where
 * a `$ref` stands to where it leads, which Spectral follows to place a finding.
 */
export function specResolver(document: SpecDocument): Resolver {
  const resolve = async (): Promise<unknown> => {
    const { resolved, references } = new Resolution(document);
    return { result: resolved, errors: [], graph: spectralGraph(document, references) };
  };
  // `uriCache` only serves Spectral as the key under which it keeps referenced documents.
  return { resolve, uriCache: {} } as unknown as Resolver;
}

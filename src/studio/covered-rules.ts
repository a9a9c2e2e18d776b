/** A rule of `spectral:oas` that a convention makes needless. */
interface Cover {
  readonly convention: string;
  /** The item of the convention's option `fields` that asks for the same, if that decides. */
  readonly field?: string;
}

/**
 * Rules of `spectral:oas` that object to what a convention objects to as well, and better: with a fix, in terms of
 * operations, once for a shared part.
 */
export const COVERED_RULES: ReadonlyMap<string, Cover> = new Map<string, Cover>([
  ['operation-operationId', { convention: 'rest/self-documenting', field: 'operationId' }],
  ['operation-description', { convention: 'rest/self-documenting', field: 'description' }],
  ['operation-tags', { convention: 'rest/self-documenting', field: 'tags' }],
  ['operation-operationId-valid-in-url', { convention: 'naming/operation-id' }],
  ['oas3-valid-media-example', { convention: 'docs/examples' }],
  ['oas3-valid-schema-example', { convention: 'docs/examples' }],
  ['oas3-operation-security-defined', { convention: 'auth/declared' }],
]);

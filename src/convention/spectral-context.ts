/** A document as Spectral holds it; the part a rule reads. */
export interface SpectralDocument {
  readonly data: unknown;
}

/** All documents of one description, as Spectral's `DocumentInventory` has them. */
export interface SpectralInventory {
  readonly source: string | null;
  readonly unresolved: unknown;
  /** By absolute path or URL, `$ref` targets only. */
  readonly referencedDocuments: Readonly<Record<string, SpectralDocument>>;
}

/** What Spectral hands to a rule's function. */
export interface SpectralContext {
  readonly documentInventory: SpectralInventory;
}

/** What a rule's function answers. */
export interface SpectralResult {
  readonly message: string;
  readonly path: readonly string[];
}

import type { SourceFile } from '../spec/index.ts';

/** One change of a description (Overlay 1.0, section 4.4.3). */
export interface OverlayAction {
  /** RFC 9535 JSONPath. */
  readonly target: string;
  /** What is merged into each object, or appended to each array; left out where there is nothing to. */
  readonly update?: { readonly value: unknown };
  readonly remove: boolean;
  /** Of the action in `actions`. */
  readonly index: number;
}

/** Changes of a description that stand in a file of their own (OpenAPI Overlay 1.0). */
export interface Overlay {
  readonly file: SourceFile;
  readonly actions: readonly OverlayAction[];
}

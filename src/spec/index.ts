export type { EventTree } from './event-tree.ts';
export { findReferences, type FoundReference } from './find-references.ts';
export { parseSource } from './parse-source.ts';
export { loadSpec, type LoadOptions } from './load-spec.ts';
export { SourceFile } from './source-file.ts';
export { SpecDocument } from './spec-document.ts';
export { SpecError } from './spec-error.ts';
export { SpecNode } from './spec-node.ts';
export type { SpecVersion } from './spec-version.ts';

// What makes edits, `apply-edits.ts`, is imported on its own: it brings a second YAML parser, which only fixes need.
export type { Edit } from './edit.ts';
export type { Fix } from './fix.ts';
export { shareComponent, type ComponentKind, type SharedComponent } from './share-component.ts';

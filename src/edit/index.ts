export type { Edit } from './edit.ts';
export type { Fix } from './fix.ts';
export { shareComponent, type ComponentKind, type SharedComponent } from './share-component.ts';

import type { SpecNode } from '../spec/index.ts';
import type { Edit } from './edit.ts';
import { referenceTo } from './reference-to.ts';

export type ComponentKind = 'headers' | 'parameters' | 'responses' | 'schemas';

export interface SharedComponent {
  /** To stand where the component is used. */
  readonly reference: { readonly $ref: string };
  /** Adds the component to the root of the description; one of that name is used as it is. */
  readonly edit: Edit;
}

/**
 * A component that a fix uses in many places and that is written once.
 *
 * @param user a node of the file that will refer to it
 */
export function shareComponent(
  user: SpecNode,
  kind: ComponentKind,
  name: string,
  value: unknown,
): SharedComponent {
  const { node, root } = user.document;
  // Names of components are letters, digits, `.`, `_` and `-` (OpenAPI 3.1, section 4.8.7.1).
  const path = ['components', kind, name.replaceAll(/[^\w.-]/g, '-')];
  return {
    reference: { $ref: referenceTo({ file: root, path }, user.file) },
    edit: { op: 'add', at: node, path, value },
  };
}

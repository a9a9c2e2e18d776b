import path from 'node:path';
import type { SpecNode } from '../spec/index.ts';
import type { Edit } from './edit.ts';

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
  const relative = path.relative(path.dirname(user.file.path), root.path).replaceAll('\\', '/');
  const file =
    user.file === root ? '' : encodeURI(relative.startsWith('.') ? relative : `./${relative}`);
  return {
    reference: { $ref: `${file}#/components/${kind}/${name}` },
    edit: { op: 'add', at: node, path: ['components', kind, name], value },
  };
}

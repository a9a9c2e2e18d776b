import type { DocumentEdit } from '../spec/index.ts';

/** Fields of the root that no operation depends on but through a reference. */
const APART = new Set(['paths', 'webhooks', 'info', 'tags', 'externalDocs']);

/**
 * Whether an edit is about parts of the description that operations read only where they lead to them, unlike
 * `servers` or `security`, and leaves the set of components as it is.
 */
export function isLocal({ places }: DocumentEdit): boolean {
  return places.every(({ isInRoot, path: [section, kind, name] }) => {
    if (!isInRoot || APART.has(String(section))) return true;
    return section === 'components' && kind !== 'securitySchemes' && name !== undefined;
  });
}

import type { Contract } from '../contract/index.ts';
import type { Fix } from '../edit/index.ts';

/**
 * Requires the only security scheme of a contract of all operations that say nothing themselves; no fix where
 * there are several to choose from, or none.
 */
export function requireScheme({ document, securitySchemes }: Contract): (() => Fix) | undefined {
  const [scheme, ...others] = securitySchemes.keys();
  if (scheme === undefined || others.length > 0) return undefined;
  const security = [{ [scheme]: [] }];
  return () => ({
    edits: [{ op: 'add', at: document.node, path: ['security'], value: security, before: 'paths' }],
    review: 'Give operations that are public `security: []`',
  });
}

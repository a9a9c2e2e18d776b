import type { SpecNode } from '../spec/index.ts';

/**
 * The examples of a media type, a parameter or a header, by name; a single unnamed `example` is called
 * `default`. Those that are kept elsewhere (`externalValue`) are left out.
 */
export function readExamples(owner: SpecNode): ReadonlyMap<string, SpecNode> {
  const found = new Map<string, SpecNode>();
  const single = owner.child('example');
  if (single !== undefined) found.set('default', single);
  for (const [name, node] of owner.child('examples')?.entries() ?? []) {
    const value = node.child('value');
    if (value !== undefined) found.set(name, value);
  }
  return found;
}

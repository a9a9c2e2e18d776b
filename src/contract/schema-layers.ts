import type { SpecNode } from '../spec/index.ts';

/**
 * The schema objects that apply together to a value, each once and without its `$ref` followed: the schema
 * itself, what it refers to, the parts of its `allOf`, and so on below them. A description may lead in circles
 * here; a schema that meets itself adds nothing.
 */
export function schemaLayers(schema: SpecNode): readonly SpecNode[] {
  const layers: SpecNode[] = [];
  const seen = new Set<unknown>();
  const pending = [schema];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (seen.has(node.value)) continue;
    seen.add(node.value);
    const { ref, document } = node;
    // In 3.0 a reference stands alone, whatever is written beside it (3.0.3, section 4.7.23).
    const applies = ref === undefined || document.version === '3.1';
    if (applies) layers.push(node);
    const parts = applies ? (node.property('allOf')?.items() ?? []) : [];
    pending.push(...parts.toReversed());
    if (ref !== undefined) pending.push(document.follow(node, ref));
  }
  return layers;
}

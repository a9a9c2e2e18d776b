import { isAlias, isScalar, isSeq, visit, type Document, type Node } from 'yaml';

/** Which nodes of a YAML text other places take over. */
export interface SharedNodes {
  /** What an alias stands for. */
  readonly aliased: ReadonlySet<Node>;
  /** Mappings whose properties a merge key copies. */
  readonly merged: ReadonlySet<Node>;
}

export function findSharedNodes(document: Document): SharedNodes {
  const aliased = new Set<Node>();
  const merged = new Set<Node>();
  // An anchor may be given again further down: the last one before an alias counts.
  const anchors = new Map<string, Node>();
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target !== undefined) aliased.add(target);
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
    Pair(_key, { key, value }) {
      if (!isScalar(key) || key.value !== '<<') return;
      for (const source of isSeq(value) ? value.items : [value]) {
        const target = isAlias(source) ? anchors.get(source.source) : undefined;
        if (target !== undefined) merged.add(target);
      }
    },
  });
  return { aliased, merged };
}

/**
 * Strongly connected components of a directed graph, each after those it leads to (Tarjan 1972). Iterative:
 * chains of references can be longer than the call stack.
 */
export function findComponents<T>(edges: ReadonlyMap<T, ReadonlySet<T>>): T[][] {
  const components: T[][] = [];
  const indexes = new Map<T, number>();
  const lows = new Map<T, number>();
  const open: T[] = [];
  const isOpen = new Set<T>();

  for (const root of edges.keys()) {
    if (indexes.has(root)) continue;
    const frames = [enter(root)];
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const { node, targets } = frame;
      const next = targets.next();
      if (next.done === true) {
        frames.pop();
        leave(node);
        const parent = frames.at(-1);
        if (parent !== undefined) lower(parent.node, lows.get(node) ?? 0);
      } else if (!indexes.has(next.value)) {
        frames.push(enter(next.value));
      } else if (isOpen.has(next.value)) {
        lower(node, indexes.get(next.value) ?? 0);
      }
    }
  }
  return components;

  function enter(node: T): { node: T; targets: Iterator<T> } {
    const index = indexes.size;
    indexes.set(node, index);
    lows.set(node, index);
    open.push(node);
    isOpen.add(node);
    return { node, targets: (edges.get(node) ?? new Set<T>()).values() };
  }

  function lower(node: T, index: number): void {
    lows.set(node, Math.min(lows.get(node) ?? index, index));
  }

  function leave(node: T): void {
    if (lows.get(node) !== indexes.get(node)) return;
    const members = open.splice(open.lastIndexOf(node));
    for (const member of members) isOpen.delete(member);
    components.push(members);
  }
}

import type { SpecDocument } from '../spec/index.ts';
import type { ReferenceGraph } from './reference-graph.ts';

/**
 * The root of a description with every reference replaced by what it leads to, save those on a cycle. Nothing
 * is copied that need not be: a component that is used a hundred times is one object, and a part without
 * references is the very object of the description.
 */
export function dereference(document: SpecDocument, graph: ReferenceGraph): unknown {
  const done = new Map<object, unknown>();
  // Each target after what it leads to, so that the recursion below never follows a chain of references.
  for (const target of graph.order) expand(target);
  return expand(document.root.value);

  function expand(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (done.has(value)) return done.get(value);
    // Cycles that the graph cannot see, made of YAML aliases, end here.
    done.set(value, value);
    const reference = graph.references.get(value);
    const result =
      reference !== undefined && !graph.isCyclic(value, reference.target.value)
        ? expand(reference.target.value)
        : expandChildren(value);
    done.set(value, result);
    return result;
  }

  function expandChildren(value: object): unknown {
    if (Array.isArray(value)) {
      const items = value.map(expand);
      return items.some((item, index) => item !== value[index]) ? items : value;
    }
    const entries = Object.entries(value).map(
      ([key, child]) => [key, expand(child), child] as const,
    );
    if (entries.every(([, expanded, child]) => expanded === child)) return value;
    return Object.fromEntries(entries.map(([key, expanded]) => [key, expanded]));
  }
}

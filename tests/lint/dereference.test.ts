import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dereference } from '../../src/lint/dereference.ts';
import { findComponents } from '../../src/lint/find-components.ts';
import { ReferenceGraph } from '../../src/lint/reference-graph.ts';
import { own } from '../../src/shared/own.ts';
import { loadText } from '../support/load-text.ts';

const NODES = ['A', 'B', 'C', 'D', 'E', 'F'];

const graphs = fc
  .dictionary(fc.constantFrom(...NODES), fc.uniqueArray(fc.constantFrom(...NODES)), {
    noNullPrototype: true,
  })
  .map((edges) => new Map(NODES.map((node) => [node, new Set(own(edges, node) as string[])])));

test('components are the nodes that reach each other, each after those it reaches', () => {
  fc.assert(
    fc.property(graphs, (edges) => {
      const components = findComponents(edges);
      expect(components.flat().sort()).toEqual(NODES);
      const index = (node: string): number => components.findIndex((each) => each.includes(node));
      for (const from of NODES) {
        for (const to of NODES) {
          const isMutual = reaches(edges, from, to) && reaches(edges, to, from);
          expect(index(from) === index(to)).toBe(isMutual || from === to);
          if (reaches(edges, from, to)) expect(index(to)).toBeLessThanOrEqual(index(from));
        }
      }
    }),
  );
});

test('every reference is replaced but those on a cycle', async () => {
  await fc.assert(
    fc.asyncProperty(graphs, async (edges) => {
      const document = await loadText(JSON.stringify(description(edges)));
      const root = dereference(document, new ReferenceGraph(document));
      for (const from of NODES) {
        for (const to of edges.get(from) ?? []) {
          const target = at(root, 'components', 'schemas', from, 'properties', to);
          const isCycle = reaches(edges, to, from);
          expect(typeof own(target, '$ref') === 'string').toBe(isCycle);
          if (!isCycle) expect(target).toBe(at(root, 'components', 'schemas', to));
        }
      }
    }),
  );
});

test('a part without references is not copied', async () => {
  const document = await loadText(JSON.stringify(description(new Map())));
  const root = dereference(document, new ReferenceGraph(document));
  expect(root).toBe(document.root.value);
});

test('a chain of references may be longer than the call stack', async () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `S${index}`);
  const edges = names.map(
    (name, index) => [name, new Set(names.slice(index + 1, index + 2))] as const,
  );
  const document = await loadText(JSON.stringify(description(new Map(edges))));
  const root = dereference(document, new ReferenceGraph(document));
  expect(at(root, 'components', 'schemas', 'S0', 'properties', 'S1', 'properties', 'S2')).toBe(
    at(root, 'components', 'schemas', 'S2'),
  );
});

function description(edges: ReadonlyMap<string, ReadonlySet<string>>): unknown {
  const schemas = [...edges].map(([name, targets]) => [
    name,
    {
      properties: Object.fromEntries(
        [...targets].map((target) => [target, { $ref: `#/components/schemas/${target}` }]),
      ),
    },
  ]);
  return { openapi: '3.1.0', paths: {}, components: { schemas: Object.fromEntries(schemas) } };
}

function reaches(
  edges: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  to: string,
): boolean {
  const seen = new Set(edges.get(from));
  for (const node of seen) for (const next of edges.get(node) ?? []) seen.add(next);
  return seen.has(to);
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce(own, value);
}

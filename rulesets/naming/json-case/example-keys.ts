import type { Contract, MediaType, Schema } from '../../../src/contract/index.ts';
import { eachReadable } from '../../../src/convention/index.ts';

type Node = Schema['node'];

/** Where examples have a property, by the identity of the place that declares it. */
export function exampleKeys(contract: Contract): ReadonlyMap<string, readonly Node[]> {
  const found = new Map<string, Map<string, Node>>();
  eachReadable(contract.operations, ({ requestBody, responses }) => {
    visitBodies(requestBody?.content);
    for (const { content } of responses.values()) visitBodies(content);
  });
  eachReadable(contract.schemaUses, ({ schema }) => {
    const at = schema.node.resolve();
    const own = [at.property('example'), ...(at.property('examples')?.items() ?? [])];
    for (const node of own) if (node !== undefined) visit(schema, node);
  });
  return new Map([...found].map(([identity, nodes]) => [identity, [...nodes.values()]]));

  function visitBodies(content: ReadonlyMap<string, MediaType> = new Map()): void {
    for (const { schema, exampleNodes } of content.values()) {
      if (schema === undefined) continue;
      for (const node of exampleNodes.values()) visit(schema, node);
    }
  }

  function visit(schema: Schema, node: Node): void {
    for (const owner of new Set([schema, ...schema.alternatives])) {
      const { items } = owner;
      if (items !== undefined) for (const item of node.items()) visit(items, item);
      for (const [key, child] of node.entries()) {
        const property = owner.properties.get(key);
        if (property === undefined) continue;
        const { identity } = property.node;
        found.set(identity, (found.get(identity) ?? new Map()).set(child.identity, child));
        visit(property, child);
      }
    }
  }
}

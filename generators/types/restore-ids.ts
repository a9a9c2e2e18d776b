import ts from 'typescript';

/**
 * Gives operations back the ids that openapi-typescript changes: it writes `/` for each `#`. Other nodes are
 * left as they are.
 */
export function restoreIds(nodes: ts.Node[], ids: readonly string[]): ts.Node[] {
  const changed = new Map(
    ids.filter((id) => id.includes('#')).map((id) => [id.replaceAll('#', '/'), id]),
  );
  if (changed.size === 0) return nodes;
  const { transformed } = ts.transform(nodes, [
    (context) => {
      const visit = (node: ts.Node): ts.Node => {
        const id = ts.isStringLiteral(node) ? changed.get(node.text) : undefined;
        return id === undefined
          ? ts.visitEachChild(node, visit, context)
          : ts.factory.createStringLiteral(id);
      };
      return visit;
    },
  ]);
  return transformed;
}

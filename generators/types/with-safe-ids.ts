import ts from 'typescript';

/**
 * Runs openapi-typescript on a document whose operation ids it cannot trip over: it takes them for parts of
 * references, with `#` and percent-escapes in them. The nodes that come back have the ids of the contract.
 *
 * @param document a copy that may be changed
 */
export function withSafeIds<T extends object>(
  document: T,
  transform: (document: T) => ts.Node[],
): ts.Node[] {
  const ids = new Map<string, string>();
  for (const operation of operationsOf(document)) {
    const { operationId } = operation;
    const safe = `operation ${ids.size}`;
    ids.set(safe, String(operationId));
    operation['operationId'] = safe;
  }
  const { transformed } = ts.transform(transform(document), [
    (context) => {
      const visit = (node: ts.Node): ts.Node => {
        const id = ts.isStringLiteral(node) ? ids.get(node.text) : undefined;
        return id === undefined
          ? ts.visitEachChild(node, visit, context)
          : ts.factory.createStringLiteral(id);
      };
      return visit;
    },
  ]);
  return transformed;
}

function operationsOf(document: object): Record<string, unknown>[] {
  const { paths = {} } = document as { paths?: Record<string, Record<string, object>> };
  return Object.values(paths)
    .flatMap((item) => Object.values(item))
    .filter((operation): operation is Record<string, unknown> => 'operationId' in operation);
}

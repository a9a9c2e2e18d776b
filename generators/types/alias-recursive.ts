import ts from 'typescript';
import { pascalCase } from '../../src/shared/pascal-case.ts';

/**
 * Gives schemas that contain themselves without an object in between (`Json = string | Json[]`) an alias of their
 * own: TypeScript looks into an array or a union at once, except where one alias names another. Other nodes are
 * left as they are.
 */
export function aliasRecursive(nodes: ts.Node[]): ts.Node[] {
  const schemas = nodes.flatMap(schemasOf);
  const edges = new Map(schemas.map(({ name, type }) => [name, eagerReferences(type)]));
  const recursive = schemas.filter(({ name }) => reaches(name, edges));
  if (recursive.length === 0) return nodes;
  const names = new Map(
    recursive.map(({ name }, index) => [name, `Recursive${index + 1}${pascalCase(name)}`]),
  );
  const reference = (name: string | undefined): ts.Node | undefined => {
    const alias = names.get(name ?? '');
    return alias === undefined ? undefined : ts.factory.createTypeReferenceNode(alias);
  };
  const bodies = new Map<ts.Node, string>(recursive.map(({ name, type }) => [type, name]));
  const rest = replace(nodes, (node) => reference(bodies.get(node)));
  const aliases = recursive.flatMap(({ name, type }) =>
    replace([type], (node) => reference(referredSchema(node))).map((body) =>
      ts.factory.createTypeAliasDeclaration(undefined, names.get(name) ?? name, undefined, body),
    ),
  );
  return [...rest, ...aliases];
}

/** The nodes with others in place of some of theirs. */
function replace<T extends ts.Node>(
  nodes: readonly T[],
  replacement: (node: ts.Node) => ts.Node | undefined,
): readonly T[] {
  const { transformed } = ts.transform(
    [...nodes],
    [
      (context) => {
        const visit = (node: ts.Node): ts.Node =>
          replacement(node) ?? ts.visitEachChild(node, visit, context);
        return (node) => visit(node) as T;
      },
    ],
  );
  return transformed;
}

interface SchemaType {
  readonly name: string;
  readonly type: ts.TypeNode;
}

/** The members of `components['schemas']`, where the node is the interface that has them. */
function schemasOf(node: ts.Node): readonly SchemaType[] {
  if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'components') return [];
  const schemas = typed(node.members).find(({ name }) => name === 'schemas')?.type;
  return schemas !== undefined && ts.isTypeLiteralNode(schemas) ? typed(schemas.members) : [];
}

function typed(members: readonly ts.TypeElement[]): SchemaType[] {
  return members.flatMap((member) =>
    ts.isPropertySignature(member) && member.type !== undefined
      ? [{ name: textOf(member.name), type: member.type }]
      : [],
  );
}

function textOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name)
    ? name.text
    : '';
}

/** The schemas that a type names outside of its objects. */
function eagerReferences(type: ts.TypeNode): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeLiteralNode(node)) return;
    const name = referredSchema(node);
    if (name === undefined) ts.forEachChild(node, visit);
    else names.add(name);
  };
  visit(type);
  return names;
}

/** `Order` of `components['schemas']['Order']`. */
function referredSchema(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node)) return undefined;
  const { objectType: parent, indexType: index } = node;
  const isSchema =
    ts.isIndexedAccessTypeNode(parent) && literalText(parent.indexType) === 'schemas';
  return isSchema ? literalText(index) : undefined;
}

function literalText(type: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)
    ? type.literal.text
    : undefined;
}

/** Whether following references from a name leads back to it. */
function reaches(start: string, edges: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set(edges.get(start));
  // A set hands out what is added while it is walked.
  for (const name of seen) for (const next of edges.get(name) ?? []) seen.add(next);
  return seen.has(start);
}

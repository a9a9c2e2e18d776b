import type { OperationView } from './operation-view.ts';

/** What the types of a contract may speak of, by how a use of it begins. */
const NAMES: Readonly<Record<string, string>> = {
  Schemas: 'Schemas[',
  At: 'At<',
  ItemOf: 'ItemOf<',
  FormBody: 'FormBody<',
  BinaryBody: 'BinaryBody',
  Path: 'Path<',
  Query: 'Query<',
  Header: 'Header<',
  Cookie: 'Cookie<',
  operations: 'operations[',
};

export type UsedNames = Readonly<Record<string, readonly unknown[] | boolean>>;

/**
 * Which names each of the generated modules has to declare or import: one that nobody uses would be an error
 * under `noUnusedLocals`.
 */
export function usedNames(operations: readonly OperationView[]): UsedNames {
  const results = operations.flatMap(({ data, meta, item }) => [data, meta ?? '', item ?? '']);
  const params = operations.flatMap(({ params: view }) =>
    view === null ? [] : [view.parents, ...view.members.map(({ type }) => type)],
  );
  const inClient = used(results);
  const inOperations = used([...results, ...params]);
  const groups = ['Path', 'Query', 'Header', 'Cookie'];
  return {
    clientTypes: typeImports(inClient),
    clientHelpers: ['At', 'ItemOf'].filter((name) => inClient.has(name)),
    clientSchemas: inClient.has('Schemas'),
    operationTypes: typeImports(inOperations, groups),
    operationHelpers: ['At', 'BinaryBody', 'FormBody', 'ItemOf'].filter((name) =>
      inOperations.has(name),
    ),
    operationSchemas: inOperations.has('Schemas'),
    groups: groups
      .filter((name) => inOperations.has(name))
      .map((name) => ({ name, location: name.toLowerCase() })),
    plain: operations.some(({ item }) => item === null),
    collections: operations.some(({ item }) => item !== null),
    bare: operations.some(({ params: view }) => view === null),
    steps: operations.some(({ steps }) => steps.length > 0),
  };
}

function used(types: readonly string[]): ReadonlySet<string> {
  const text = types.join('\n');
  return new Set(
    Object.entries(NAMES)
      .filter(([, start]) => text.includes(start))
      .map(([name]) => name),
  );
}

/** What to import from `generated/types.ts`. */
function typeImports(found: ReadonlySet<string>, groups: readonly string[] = []): string[] {
  const needsOperations = ['operations', ...groups].some((name) => found.has(name));
  return [
    ...(found.has('Schemas') ? ['components'] : []),
    ...(needsOperations ? ['operations'] : []),
  ];
}

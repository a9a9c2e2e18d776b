import { identifier } from '../shared/identifier.ts';
import { isRecord } from '../shared/is-record.ts';
import type { SpecNode } from '../spec/index.ts';
import { HTTP_METHODS, type HttpMethod } from './http-method.ts';
import type { Operation, OperationPlace } from './operation.ts';

export interface ReadOperationsOptions {
  readonly create: (place: OperationPlace) => Operation;
  /** The id of an operation that has none. */
  readonly idOf: (method: HttpMethod, path: string) => string;
}

/** The operations of path items, in the order of the text, each with an id and a name of its own. */
export function readOperations(
  pathItems: readonly (readonly [string, SpecNode])[],
  { create, idOf }: ReadOperationsOptions,
): readonly Operation[] {
  const ids = new Set<string>();
  const names = new Set<string>();
  const found: Operation[] = [];
  for (const [path, item] of pathItems) {
    if (path.startsWith('x-')) continue;
    const pathItem = item.resolve();
    for (const method of HTTP_METHODS) {
      const node = pathItem.get(method);
      if (!isRecord(node?.value)) continue;
      const id = unique(node.text('operationId') ?? idOf(method, path), ids, ' ');
      const name = unique(identifier(id), names, '');
      found.push(create({ id, name, method, path, node, pathItem }));
    }
  }
  return found;
}

/** Two operations of one id are the lint's to report; here each still needs its own. */
function unique(wanted: string, taken: Set<string>, separator: string): string {
  let name = wanted;
  for (let count = 2; taken.has(name); count += 1) name = `${wanted}${separator}${count}`;
  taken.add(name);
  return name;
}

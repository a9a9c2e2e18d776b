import { HTTP_METHODS } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import type { SpecDocument } from '../../spec/index.ts';
import type { Resolution } from '../resolution.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Whether the rules of `validity-rules.ts` that are about paths have nothing to object to. Follows the references that
 * they are about and no others: to dereference a large description costs more than all the rest.
 */
export function arePathsSound({ root }: SpecDocument, { references }: Resolution): boolean {
  if (!isRecord(root.value)) return false;
  const paths = follow(root.value['paths']);
  return paths === undefined || (isRecord(paths) && areItemsSound(paths));

  /** `undefined` for what leads around in a circle. */
  function follow(value: unknown): unknown {
    const seen = new Set<object>();
    let end = value;
    while (typeof end === 'object' && end !== null && !seen.has(end)) {
      const reference = references.references.get(end);
      if (reference === undefined) return end;
      seen.add(end);
      end = reference.target.value;
    }
    return typeof end === 'object' ? undefined : end;
  }

  function areItemsSound(byPath: Fields): boolean {
    const items = Object.entries(byPath).map(([path, item]) => [path, follow(item)] as const);
    const shapes = new Set(items.map(([path]) => path.replaceAll(/\{[^}]*\}/g, '{')));
    const operations = items.flatMap(([, item]) => operationsOf(item));
    const ids = operations.flatMap(({ operationId }) => operationId ?? []);
    return (
      shapes.size === items.length &&
      new Set(ids).size === ids.length &&
      items.every(([path, item]) => isPathSound(path, item))
    );
  }

  /** Every parameter of the template is defined once, required, in each operation; and no other one. */
  function isPathSound(path: string, item: unknown): boolean {
    if (!isRecord(item)) return path.startsWith('x-');
    const names = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
    if (!names.every((name) => /^\w[\w-]*$/.test(name)) || new Set(names).size < names.length) {
      return false;
    }
    const shared = pathParameters(item);
    const operations = operationsOf(item);
    if (operations.length === 0) return names.length === 0 && shared.length === 0;
    return operations.every((operation) => {
      const own = pathParameters(operation);
      const all = new Set([...shared, ...own].map(({ name }) => name));
      return (
        isDistinct(shared) &&
        isDistinct(own) &&
        all.size === names.length &&
        names.every((name) => all.has(name))
      );
    });
  }

  function operationsOf(item: unknown): Fields[] {
    return isRecord(item)
      ? HTTP_METHODS.map((method) => follow(item[method])).filter(isRecord)
      : [];
  }

  function pathParameters(owner: Fields): Fields[] {
    const parameters = follow(owner['parameters']);
    return Array.isArray(parameters)
      ? parameters
          .map(follow)
          .filter(isRecord)
          .filter((parameter) => parameter['in'] === 'path')
      : [];
  }
}

function isDistinct(parameters: readonly Fields[]): boolean {
  return (
    parameters.every(({ required }) => required === true) &&
    new Set(parameters.map(({ name }) => name)).size === parameters.length
  );
}

import { HTTP_METHODS } from '../../contract/index.ts';
import { isRecord } from '../../shared/is-record.ts';

/** Whether the rules of `validity-rules.ts` that are about paths have nothing to object to in a dereferenced root. */
export function arePathsSound(root: unknown): boolean {
  if (!isRecord(root)) return false;
  const { paths } = root;
  return paths === undefined || (isRecord(paths) && areItemsSound(paths));
}

function areItemsSound(paths: Readonly<Record<string, unknown>>): boolean {
  const shapes = new Set(Object.keys(paths).map((path) => path.replaceAll(/\{[^}]*\}/g, '{')));
  const operations = Object.values(paths).flatMap(operationsOf);
  const ids = operations.flatMap(({ operationId }) => operationId ?? []);
  return (
    shapes.size === Object.keys(paths).length &&
    new Set(ids).size === ids.length &&
    Object.entries(paths).every(([path, item]) => isPathSound(path, item))
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

function operationsOf(item: unknown): Readonly<Record<string, unknown>>[] {
  return isRecord(item) ? HTTP_METHODS.map((method) => item[method]).filter(isRecord) : [];
}

function pathParameters(
  owner: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>>[] {
  const { parameters } = owner;
  return Array.isArray(parameters)
    ? parameters.filter(isRecord).filter((parameter) => parameter['in'] === 'path')
    : [];
}

function isDistinct(parameters: readonly Readonly<Record<string, unknown>>[]): boolean {
  return (
    parameters.every(({ required }) => required === true) &&
    new Set(parameters.map(({ name }) => name)).size === parameters.length
  );
}

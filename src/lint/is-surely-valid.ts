import { createRequire } from 'node:module';
import { isRecord } from '../shared/is-record.ts';
import type { SpecDocument } from '../spec/index.ts';

type Validator = (value: unknown) => boolean;

const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options', 'trace'];

/** The meta-schemas of OpenAPI as Spectral has them, compiled: without Spectral, which takes long to load. */
const VALIDATORS = '@stoplight/spectral-rulesets/dist/oas/schemas/validators.js';

/**
 * Whether none of the rules in `validity-rules.ts` can object to a description, so that Spectral need not be loaded.
 * What is not surely valid goes to them, so messages stay theirs.
 *
 * @param resolved the dereferenced root
 */
export function isSurelyValid({ version, root, files }: SpecDocument, resolved: unknown): boolean {
  if (!isRecord(resolved)) return false;
  const { paths } = resolved;
  if (paths !== undefined && !(isRecord(paths) && arePathsSound(paths))) return false;
  const validators = createRequire(import.meta.url)(VALIDATORS) as Record<string, Validator>;
  const isValid = validators[version === '3.0' ? 'oas3_0' : 'oas3_1'];
  // What is wrong as it is written is wrong dereferenced as well, where it may take twenty times as long to see.
  if (files.size === 1 && isValid?.(root.value) !== true) return false;
  return isValid?.(resolved) === true;
}

function arePathsSound(paths: Readonly<Record<string, unknown>>): boolean {
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
  return isRecord(item) ? METHODS.map((method) => item[method]).filter(isRecord) : [];
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

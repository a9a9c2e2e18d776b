import type { Operation } from './operation.ts';
import { PathTemplate } from './path-template.ts';
import type { Resource } from './resource.ts';
import type { Schema } from './schema.ts';

/** The resources of a contract, parents before children. */
export function readResources(operations: readonly Operation[]): readonly Resource[] {
  const byPath = new Map<string, Map<string, Operation>>();
  for (const operation of operations) {
    const methods = byPath.get(operation.path.text) ?? new Map<string, Operation>();
    byPath.set(operation.path.text, methods.set(operation.method, operation));
  }
  const resources = new Map<string, Resource>();
  const collections = [...byPath.keys()].filter((path) => isCollection(path, byPath));
  for (const path of collections.sort((a, b) => a.length - b.length)) {
    resources.set(path, readResource(path, byPath, [...resources.values()]));
  }
  return [...resources.values()];
}

type Paths = ReadonlyMap<string, ReadonlyMap<string, Operation>>;

/** A path with an item path below it, or one that answers with an array. */
function isCollection(path: string, byPath: Paths): boolean {
  const template = new PathTemplate(path);
  if (template.trailingParameter !== undefined || template.segments.length === 0) return false;
  const get = byPath.get(path)?.get('get');
  const post = byPath.get(path)?.get('post');
  if (get?.payload?.schema.isArray === true) return true;
  return (get ?? post) !== undefined && itemPath(path, byPath) !== undefined;
}

function itemPath(collection: string, byPath: Paths): string | undefined {
  return [...byPath.keys()].find((path) => {
    const template = new PathTemplate(path);
    return template.trailingParameter !== undefined && template.parent === collection;
  });
}

function readResource(collection: string, byPath: Paths, known: readonly Resource[]): Resource {
  const item = itemPath(collection, byPath);
  const onCollection = byPath.get(collection);
  const onItem = item === undefined ? undefined : byPath.get(item);
  const name = new PathTemplate(collection).segments.at(-1) ?? collection;
  const schema =
    onItem?.get('get')?.payload?.schema ??
    onCollection?.get('get')?.payload?.schema.items ??
    onCollection?.get('post')?.payload?.schema;
  const parameter = item === undefined ? undefined : new PathTemplate(item).trailingParameter;
  return {
    name,
    collection,
    item,
    identity:
      parameter === undefined
        ? undefined
        : { parameter, property: identityProperty(parameter, schema) },
    schema,
    parent: known.findLast(
      (other) => other.item !== undefined && collection.startsWith(`${other.item}/`),
    ),
    operations: pickOperations({
      list: onCollection?.get('get'),
      create: onCollection?.get('post'),
      read: onItem?.get('get'),
      replace: onItem?.get('put'),
      update: onItem?.get('patch'),
      delete: onItem?.get('delete'),
    }),
    actions: item === undefined ? [] : readActions(item, byPath),
  };
}

/** `order_id` names the property of that name, else `id`, else itself: a slug or a code. */
function identityProperty(parameter: string, schema: Schema | undefined): string {
  const properties = schema?.properties;
  if (properties === undefined || properties.has(parameter)) return parameter;
  if (properties.has('id') && /(^|_)id$|Id$/.test(parameter)) return 'id';
  const [, suffix] = /([a-z]+)$/i.exec(parameter) ?? [];
  return suffix !== undefined && properties.has(suffix)
    ? suffix
    : properties.has('id')
      ? 'id'
      : parameter;
}

function readActions(item: string, byPath: Paths): Operation[] {
  return [...byPath].flatMap(([path, methods]) => {
    const template = new PathTemplate(path);
    const post = methods.get('post');
    const isAction = template.parent === item && template.trailingParameter === undefined;
    return isAction && post !== undefined && !isCollection(path, byPath) ? [post] : [];
  });
}

function pickOperations(
  candidates: Readonly<Record<keyof Resource['operations'], Operation | undefined>>,
): Resource['operations'] {
  return Object.fromEntries(
    Object.entries(candidates).filter(([, operation]) => operation !== undefined),
  );
}

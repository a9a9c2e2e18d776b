import type { Operation } from './operation.ts';
import type { PathTemplate } from './path-template.ts';
import type { Resource } from './resource.ts';
import type { Schema } from './schema.ts';
import { spokenName } from './spoken-name.ts';
import { words } from '../shared/words.ts';

/** The resources of a contract, parents before children. */
export function readResources(operations: readonly Operation[]): readonly Resource[] {
  const paths = indexPaths(operations);
  const known = paths.all.filter((place) => isCollection(place, paths));
  const shallow = shallowItems(known, paths);
  const collections = [...new Set([...known, ...shallow.keys()])].sort(byDepth);
  const resources: Resource[] = [];
  const byItem = new Map<string, Resource>();
  for (const collection of collections) {
    const item = itemOf(collection, paths) ?? shallow.get(collection);
    const resource = readResource(collection, item, paths, byItem);
    resources.push(resource);
    if (item !== undefined && !byItem.has(item.shape)) byItem.set(item.shape, resource);
  }
  return resources;
}

interface Place {
  readonly template: PathTemplate;
  /** The path whatever its parameters are called, and without a slash at its end. */
  readonly shape: string;
  readonly methods: Map<string, Operation>;
}

interface Paths {
  readonly all: readonly Place[];
  /** By shape of the path one segment shorter. */
  readonly below: ReadonlyMap<string, readonly Place[]>;
}

function indexPaths(operations: readonly Operation[]): Paths {
  const byPath = new Map<string, Place>();
  const below = new Map<string, Place[]>();
  for (const operation of operations) {
    const template = operation.path;
    const known = byPath.get(template.text);
    const place = known ?? { template, shape: template.shapes.at(-1) ?? '', methods: new Map() };
    place.methods.set(operation.method, operation);
    if (known !== undefined) continue;
    byPath.set(template.text, place);
    const parent = parentShape(template);
    const siblings = below.get(parent) ?? [];
    below.set(parent, siblings);
    siblings.push(place);
  }
  return { all: [...byPath.values()], below };
}

function parentShape({ shapes }: PathTemplate): string {
  return shapes.at(-2) ?? '';
}

/** Parents are shallower than their children. */
function byDepth(a: Place, b: Place): number {
  return (
    a.template.segments.length - b.template.segments.length ||
    a.template.text.length - b.template.text.length
  );
}

/** A path with an item path below it, or one that answers with an array. */
function isCollection({ template, shape, methods }: Place, paths: Paths): boolean {
  if (template.trailingParameter !== undefined || template.segments.length === 0) return false;
  if (methods.get('get')?.payload?.schema.isArray === true) return true;
  return (methods.has('get') || methods.has('post')) && itemOf({ shape }, paths) !== undefined;
}

function itemOf({ shape }: Pick<Place, 'shape'>, paths: Paths): Place | undefined {
  return paths.below.get(shape)?.find(({ template }) => template.trailingParameter !== undefined);
}

/**
 * Items that have left their parents: `/rooms/{room_id}/bookings` makes and lists what `/bookings/{booking_id}` shows. Each has
 * one home, which is the first collection of its name that makes such things, or else lists them.
 */
function shallowItems(collections: readonly Place[], paths: Paths): ReadonlyMap<Place, Place> {
  const homes = new Map<Place, Place>();
  const taken = new Set(collections.map(({ shape }) => shape));
  const homeless = Map.groupBy(
    paths.all
      .filter((place) => place.template.trailingParameter === undefined)
      .filter((place) => itemOf(place, paths) === undefined)
      .sort(byDepth),
    ({ template }) => template.segments.at(-1),
  );
  for (const item of paths.all) {
    const { segments, trailingParameter } = item.template;
    const schema = item.methods.get('get')?.payload?.schema;
    if (trailingParameter === undefined || segments.length < 2 || schema === undefined) continue;
    if (taken.has(parentShape(item.template))) continue;
    const alike = (homeless.get(segments.at(-2)) ?? []).filter(({ methods }) =>
      [methods.get('post')?.payload?.schema, methods.get('get')?.payload?.schema.items].some(
        (other) => other !== undefined && other.name === schema.name,
      ),
    );
    const home = alike.find(({ methods }) => methods.has('post')) ?? alike[0];
    if (home !== undefined && !homes.has(home)) homes.set(home, item);
  }
  return homes;
}

function readResource(
  { template, methods }: Place,
  item: Place | undefined,
  paths: Paths,
  byItem: ReadonlyMap<string, Resource>,
): Resource {
  const shown = [
    item?.methods.get('get')?.payload?.schema,
    methods.get('get')?.payload?.schema.items,
    methods.get('post')?.payload?.schema,
  ].filter((each) => each !== undefined);
  // What may have been deleted is read as one of two: the others say what it is while it is there.
  const schema = shown.find(({ properties }) => properties.size > 0) ?? shown[0];
  const parameter = item?.template.trailingParameter;
  return {
    name: template.segments.at(-1) ?? template.text,
    collection: template.text,
    item: item?.template.text,
    identity:
      parameter === undefined
        ? undefined
        : { parameter, property: identityProperty(parameter, schema) },
    schema,
    parent: parentOf(template, byItem),
    operations: pickOperations({
      list: methods.get('get'),
      create: methods.get('post'),
      read: item?.methods.get('get'),
      replace: item?.methods.get('put'),
      update: item?.methods.get('patch'),
      delete: item?.methods.get('delete'),
    }),
    actions: item === undefined ? [] : readActions(item, paths),
  };
}

/** The resource of the closest item path above. */
function parentOf(
  { shapes }: PathTemplate,
  byItem: ReadonlyMap<string, Resource>,
): Resource | undefined {
  for (let length = shapes.length - 2; length > 0; length -= 1) {
    const parent = byItem.get(shapes[length] ?? '');
    if (parent !== undefined) return parent;
  }
  return undefined;
}

/** `order_id` names the property of that name, in any case, else `id`, else its last word: a slug, a `sid`. */
function identityProperty(parameter: string, schema: Schema | undefined): string {
  const properties = schema?.properties;
  if (properties === undefined || properties.has(parameter)) return parameter;
  const spoken = (name: string): string | undefined =>
    [...properties.keys()].find((each) => spokenName(each) === name);
  const parts = words(parameter);
  const last = parts.at(-1) ?? '';
  return spoken(parts.join(' ')) ?? spoken(last) ?? (properties.has('id') ? 'id' : parameter);
}

function readActions(item: Place, paths: Paths): Operation[] {
  return (paths.below.get(item.shape) ?? []).flatMap((place) => {
    const post = place.methods.get('post');
    const isAction = place.template.trailingParameter === undefined;
    return isAction && post !== undefined && !isCollection(place, paths) ? [post] : [];
  });
}

function pickOperations(
  candidates: Readonly<Record<keyof Resource['operations'], Operation | undefined>>,
): Resource['operations'] {
  return Object.fromEntries(
    Object.entries(candidates).filter(([, operation]) => operation !== undefined),
  );
}

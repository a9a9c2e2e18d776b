import { isRecord } from '../../shared/is-record.ts';
import type { DocumentEdit } from '../../spec/index.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * A root without the paths, webhooks and components that no edit has touched: what the meta-schema says of these depends
 * on nothing else.
 */
export function editedParts(root: Fields, { places }: DocumentEdit): Fields {
  const paths = places.map(({ path }) => path.map(String));
  const parts: Record<string, unknown> = { ...root };
  for (const section of ['paths', 'webhooks']) {
    if (isRecord(root[section])) parts[section] = named(root[section], [section], paths);
  }
  const { components } = root;
  if (isRecord(components)) {
    parts['components'] = Object.fromEntries(
      Object.entries(components).map(([kind, map]) => [
        kind,
        isRecord(map) ? named(map, ['components', kind], paths) : map,
      ]),
    );
  }
  return parts;
}

/** The entries of a map at `place` that are on the way to one of the paths; all, where a path ends before it. */
function named(
  map: Fields,
  place: readonly string[],
  paths: readonly (readonly string[])[],
): Fields {
  const within = paths.filter((path) => place.every((key, index) => (path[index] ?? key) === key));
  if (within.some(({ length }) => length <= place.length)) return map;
  const names = new Set(within.map((path) => path[place.length]));
  return Object.fromEntries(Object.entries(map).filter(([name]) => names.has(name)));
}

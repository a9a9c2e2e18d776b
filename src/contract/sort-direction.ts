import type { Operation } from './operation.ts';
import type { Parameter } from './parameter.ts';
import { spokenName } from './spoken-name.ts';

/** Spoken names of parameters that say which way. */
const NAMES = new Set(['order', 'dir', 'direction', 'sort order', 'sort dir', 'sort direction']);

/** The query parameter by which a list is asked to be sorted up or down, beside the one that says by what. */
export function sortDirection(operation: Operation): Parameter | undefined {
  if (known.has(operation)) return known.get(operation);
  const found = operation.parameters.find(
    ({ in: place, name }) => place === 'query' && NAMES.has(spokenName(name)),
  );
  known.set(operation, found);
  return found;
}

const known = new WeakMap<Operation, Parameter | undefined>();

import type { Operation } from './operation.ts';
import type { Parameter } from './parameter.ts';
import { spokenName } from './spoken-name.ts';

/** Spoken names of parameters that say which way. */
const NAMES = new Set(['order', 'dir', 'direction', 'sort order', 'sort dir', 'sort direction']);

/** The query parameter by which a list is asked to be sorted up or down, beside the one that says by what. */
export function sortDirection({ parameters }: Operation): Parameter | undefined {
  return parameters.find(({ in: place, name }) => place === 'query' && NAMES.has(spokenName(name)));
}

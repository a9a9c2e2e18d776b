import type { Operation } from '../../../contract/index.ts';

/** The properties of a body of which `x-unique` says that no two items may have the same. */
export function uniqueNames({ requestBody }: Operation): readonly string[] {
  return [...(requestBody?.json?.schema?.properties ?? [])]
    .filter(([, schema]) => schema.keyword('x-unique') === true)
    .map(([name]) => name);
}

import type { Operation } from '../../../contract/index.ts';

/** The fields of a body that no two items may have in common. */
export function uniqueNames({ requestBody }: Operation): readonly string[] {
  return [...(requestBody?.json?.schema?.properties ?? [])]
    .filter(([, schema]) => schema.keyword('x-unique') === true)
    .map(([name]) => name);
}

import type { Response } from '../../contract/index.ts';

/** What a response is available as, JSON first. */
export function mediaTypesOf({ content }: Response): readonly string[] {
  return [...content.values()]
    .toSorted((a, b) => Number(b.isJson) - Number(a.isJson))
    .map(({ name }) => name);
}

import type { Operation } from '../contract/index.ts';

/** Why there is nothing to check in the JSON that an operation answers with, if there is none. */
export function lacksJsonAnswer({ responses }: Operation): string | undefined {
  return [...responses.values()].some((response) => response.json?.schema !== undefined)
    ? undefined
    : 'it declares no JSON body';
}

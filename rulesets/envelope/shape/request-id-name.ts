import { fieldName, type Operation } from '../../../src/contract/index.ts';

/** What the responses of an operation call the id of the request in their `meta`. */
export function requestIdName({ responses }: Operation): string {
  const names = [...responses.values()]
    .flatMap(({ json }) => json?.schema?.property('meta') ?? [])
    .map((meta) => fieldName(meta, 'request_id'));
  return names.find((name) => name !== 'request_id') ?? 'request_id';
}

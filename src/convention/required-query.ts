import type { Call } from './call.ts';

/** The query of a call without filters and sort orders, which are optional: it asks for the whole list. */
export function requiredQuery({ operation, query }: Call): Call['query'] {
  const required = Object.entries(query).filter(
    ([name]) => operation.parameter('query', name)?.required === true,
  );
  return Object.fromEntries(required);
}

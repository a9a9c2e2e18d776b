import { errorObject, type Response, type Schema } from '../../../src/contract/index.ts';
import { isRequestId } from './is-request-id.ts';

/** Whether a response is declared with the id of its request, in a header or in its body. */
export function isTraceable({ headers, json }: Response, header: string): boolean {
  const names = [...headers.keys()];
  if (names.some((name) => name === header.toLowerCase() || isRequestId(name))) return true;
  const body = json?.schema;
  if (body === undefined) return false;
  const seats = [body, errorObject(body), body.property('meta')];
  return seats.some((seat) => [...propertyNames(seat)].some(isRequestId));
}

/** Those of every alternative. */
function* propertyNames(schema: Schema | undefined): Generator<string> {
  for (const one of schema?.alternatives ?? []) yield* one.properties.keys();
}

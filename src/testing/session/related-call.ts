import type { Operation, ParameterLocation } from '../../contract/index.ts';
import type { Call } from '../../convention/index.ts';
import type { CallBinder } from './bind-call.ts';
import { sampleCall } from './sample-call.ts';

/**
 * A call to an operation with the path parameters and the caller of another call, and only what is required.
 *
 * @param seed another one makes another body
 */
export async function relatedCall(
  operation: Operation,
  like: Call,
  binder: CallBinder,
  seed: number,
): Promise<Call | undefined> {
  const draft = sampleCall(operation, seed);
  if (draft === undefined) return undefined;
  const required = (location: ParameterLocation): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      Object.entries(draft[location]).filter(
        ([name]) => operation.parameter(location, name)?.required === true,
      ),
    );
  const path = { ...draft.path, ...like.path };
  const call = {
    ...draft,
    query: required('query'),
    header: required('header'),
    cookie: required('cookie'),
    credentials: like.credentials,
  };
  return binder.bind(call, { path, freshness: 'unique' });
}

import * as fc from 'fast-check';
import type { Operation } from '../../contract/index.ts';
import type { Call } from '../../convention/index.ts';
import { parameterArbitrary } from './parameter-arbitrary.ts';
import { sentParameters } from './sent-parameters.ts';

type Values = Record<string, unknown>;

/**
 * Calls with valid parameters and given bodies.
 *
 * @param has how many of the optional parameters a call has
 * @throws {GenerationError} when a parameter cannot be made
 */
export function callsWith(
  operation: Operation,
  body: fc.Arbitrary<unknown>,
  mediaType: string | undefined,
  has: 'some' | 'every' = 'some',
): fc.Arbitrary<Call> {
  const values = (location: 'path' | 'query' | 'header' | 'cookie'): fc.Arbitrary<Values> => {
    const parameters = sentParameters(operation).filter((parameter) => parameter.in === location);
    const model = parameters.map(
      (parameter) => [parameter.name, parameterArbitrary(parameter)] as const,
    );
    const always = parameters.filter(({ required }) => required || has === 'every');
    const requiredKeys = always.map(({ name }) => name);
    return fc.record(Object.fromEntries(model), { requiredKeys, noNullPrototype: true });
  };
  const parts = {
    path: values('path'),
    query: values('query'),
    header: values('header'),
    cookie: values('cookie'),
  };
  return fc.record({ ...parts, body }).map((call) => ({
    ...call,
    operation,
    mediaType: call.body === undefined ? undefined : mediaType,
    credentials: 'valid' as const,
  }));
}

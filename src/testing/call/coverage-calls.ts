import * as fc from 'fast-check';
import { validityOf, type Operation } from '../../contract/index.ts';
import type { Call } from '../../convention/index.ts';
import { formatPointer } from '../../shared/format-pointer.ts';
import { coverageRows, type CoverageRow } from '../edge/coverage-rows.ts';
import { edgeValue } from '../edge/edge-value.ts';
import type { Variation } from '../mutate/variation.ts';
import { hasPath } from '../mutate/has-path.ts';
import { replaceAt } from '../mutate/replace-at.ts';
import { CallsOf } from './calls-of.ts';
import { fullCalls } from './full-calls.ts';
import { isPortable, parameterSchema } from './parameter-arbitrary.ts';
import { sentParameters } from './sent-parameters.ts';
import { requestMedia } from './request-media.ts';

/** Whole calls that are looked at to learn which edges there are. */
const LOOKS = 6;

/** What makes these calls is there unless shrinking takes it away: once in so many it is not. */
const ALMOST_ALWAYS = 1_000_000;

const known = new WeakMap<Operation, CallsOf<Call>>();

/**
 * Calls that obey the contract and together show every two optional parts together, each without the other, and neither,
 * and each edge of what an operation takes: bounds, values of an `enum`, `null`, unusual texts. One generator per call,
 * in a fixed order; they shrink by doing without.
 *
 * @throws {GenerationError} when a required parameter or the body cannot be made
 */
export function coverageCalls(operation: Operation): CallsOf<Call> {
  const found = known.get(operation) ?? build(operation);
  known.set(operation, found);
  return found;
}

function build(operation: Operation): CallsOf<Call> {
  const { calls, optional } = fullCalls(operation);
  const isValid = judge(operation);
  const arm = ({ present, edges }: CoverageRow): fc.Arbitrary<Call> =>
    fc
      .tuple(
        calls,
        fc.tuple(...present.map((is) => (is ? usually(true) : fc.constant(undefined)))),
        fc.tuple(...edges.map(usually)),
      )
      .map(([call, kept, chosen]) => {
        const absent = optional
          .filter((_, index) => kept[index] !== true)
          .map((path) => ({ path, value: undefined }));
        return [...absent, ...chosen.filter((edge) => edge !== undefined)].reduce(
          (draft, change) => changed(draft, change, isValid),
          call,
        );
      });
  const edges = edgesOf(operation, calls);
  // A call without anything that can vary is a valid call as any other.
  const isPlain = optional.length === 0 && edges.length === 0;
  return new CallsOf(isPlain ? [] : coverageRows(optional, edges).map(arm));
}

function usually<T>(value: T): fc.Arbitrary<T | undefined> {
  return fc.option(fc.constant(value), { nil: undefined, freq: ALMOST_ALWAYS });
}

/** The edges of all parts of calls, by paths that begin with the place. */
function edgesOf(operation: Operation, calls: fc.Arbitrary<Call>): Variation[] {
  const found = new Map<string, Variation>();
  const media = requestMedia(operation);
  const schema = media?.isJson === true ? media.schema?.json : undefined;
  for (const call of fc.sample(calls, { numRuns: LOOKS, seed: 7 })) {
    const edges = sentParameters(operation)
      .filter((parameter) => parameter.in !== 'path')
      .flatMap((parameter) =>
        edgeValue(parameterSchema(parameter), call[parameter.in][parameter.name]).map((edge) => ({
          ...edge,
          path: [parameter.in, parameter.name, ...edge.path],
        })),
      );
    if (schema !== undefined && call.body !== undefined) {
      edges.push(
        ...edgeValue(schema, call.body).map((edge) => ({ ...edge, path: ['body', ...edge.path] })),
      );
    }
    for (const edge of edges) {
      const key = `${formatPointer(edge.path)} ${edge.keyword} ${edge.variant}`;
      if (!found.has(key)) found.set(key, edge);
    }
  }
  return [...found.values()];
}

/** A call with one part changed, or as it was where the change would break a clause. */
function changed(
  call: Call,
  { path, value }: Pick<Variation, 'path' | 'value'>,
  isValid: (call: Call, place: unknown, name: unknown) => boolean,
): Call {
  const [place, ...rest] = path;
  if (!hasPath(call, path)) return call;
  const draft = { ...call, [String(place)]: replaceAt(call[place as 'body'], rest, value) };
  return isValid(draft, place, rest[0]) ? draft : call;
}

function judge(operation: Operation): (call: Call, place: unknown, name: unknown) => boolean {
  const media = requestMedia(operation);
  const isBodyValid = validityOf(media?.schema?.json ?? {});
  return (call, place, name) => {
    if (place === 'body') return isBodyValid(call.body);
    const parameter = sentParameters(operation).find(
      (each) => each.in === place && each.name === name,
    );
    if (parameter === undefined) return false;
    const value = call[parameter.in][parameter.name];
    if (value === undefined) return !parameter.required;
    return validityOf(parameterSchema(parameter))(value) && isPortable(parameter, value);
  };
}

import * as fc from 'fast-check';
import {
  schemaForDirection,
  validityOf,
  type MediaType,
  type Operation,
  type Parameter,
} from '../../contract/index.ts';
import type { Call, Fault } from '../../convention/index.ts';
import { formatPointer } from '../../shared/format-pointer.ts';
import { schemaArbitrary } from '../arbitrary/schema-arbitrary.ts';
import { brokenValues, type BrokenClause } from '../mutate/broken-values.ts';
import { callsWith } from './calls-with.ts';
import { isPortable, parameterArbitrary, parameterSchema } from './parameter-arbitrary.ts';
import { perParameter } from './per-parameter.ts';
import { readsAsValid } from './reads-as-valid.ts';
import { sentParameters } from './sent-parameters.ts';
import { SYNTAX } from './serialize-call.ts';
import { requestMedia } from './request-media.ts';
import { validCalls } from './valid-calls.ts';

/** Calls that break one clause, and which. */
export interface ClauseCalls {
  readonly in: Fault['in'];
  /** The parameter, or the property of the body; empty where it is the body as a whole. */
  readonly name: string;
  readonly keyword: string;
  /** Tells apart two ways to break one clause. */
  readonly variant: string;
  readonly calls: fc.Arbitrary<Call>;
}

/**
 * Calls that break exactly one clause of the contract, for each clause, in a fixed order.
 *
 * @param place only those in which a value of that place is invalid, neighbours being of different kinds
 */
export function clauseCalls(operation: Operation, place?: Fault['in']): readonly ClauseCalls[] {
  const [valid] = validCalls(operation).arms;
  if (valid === undefined) return [];
  // A body that is not sent would be made smaller in vain.
  const without = callsWith(operation, fc.constant(undefined), undefined);
  const parameters = sentParameters(operation);
  if (place === undefined) {
    return [
      ...parameters.flatMap((parameter) => [
        ...missingParameter(valid, parameter),
        ...brokenParameter(valid, parameter),
      ]),
      ...noBody(without, operation),
      ...brokenBody(without, operation),
    ];
  }
  const values = parameters
    .filter((parameter) => parameter.in === place)
    .flatMap((parameter) => brokenParameter(valid, parameter));
  return spread(place === 'body' ? brokenBody(without, operation) : values);
}

function missingParameter(valid: fc.Arbitrary<Call>, parameter: Parameter): ClauseCalls[] {
  if (!parameter.required || parameter.in === 'path') return [];
  const pointer = formatPointer([parameter.name]);
  const calls = valid.map((call) => ({
    ...setParameter(call, parameter, undefined),
    fault: { in: parameter.in, pointer, keyword: 'required' },
  }));
  return [{ in: parameter.in, name: parameter.name, keyword: 'required', variant: '', calls }];
}

const brokenTexts = perParameter((parameter): readonly BrokenClause[] => {
  // Without a schema the contract takes anything.
  if (parameter.schema === undefined) return [];
  const schema = parameterSchema(parameter);
  const isInvalid = (value: unknown): boolean =>
    value !== undefined && isPortable(parameter, value) && !readsAsValid(parameter, schema, value);
  return brokenValues(schema, parameterArbitrary(parameter), isInvalid);
});

function brokenParameter(valid: fc.Arbitrary<Call>, parameter: Parameter): ClauseCalls[] {
  return brokenTexts(parameter).map(({ keyword, variant, values }) => ({
    in: parameter.in,
    name: parameter.name,
    keyword,
    variant,
    calls: fc.tuple(valid, values).map(([call, broken]) => ({
      ...setParameter(call, parameter, broken.value),
      fault: {
        in: parameter.in,
        pointer: `${formatPointer([parameter.name])}${broken.pointer}`,
        keyword: broken.keyword,
      },
    })),
  }));
}

const TEXT = /^text\//i;

/** No body where one is required, and one that is not JSON. */
function noBody(without: fc.Arbitrary<Call>, operation: Operation): ClauseCalls[] {
  const media = requestMedia(operation);
  if (media === undefined || !media.isJson) return [];
  const broken = (keyword: string, part: Pick<Call, 'body' | 'mediaType'>): ClauseCalls => ({
    in: 'body',
    name: '',
    keyword,
    variant: '',
    calls: without.map((call) => ({
      ...call,
      ...part,
      fault: { in: 'body', pointer: '', keyword },
    })),
  });
  const torn = broken(SYNTAX, { body: '{"unfinished":', mediaType: media.name });
  return operation.requestBody?.required === true
    ? [broken('required', { body: undefined, mediaType: undefined }), torn]
    : [torn];
}

function brokenBody(without: fc.Arbitrary<Call>, operation: Operation): ClauseCalls[] {
  const media = requestMedia(operation);
  if (media === undefined) return [];
  const broken = known.get(media) ?? brokenBodies(media);
  known.set(media, broken);
  return broken.map(({ path, keyword, variant, values }) => ({
    in: 'body',
    name: String(path[0] ?? ''),
    keyword,
    variant,
    calls: fc.tuple(without, values).map(([call, part]) => ({
      ...call,
      body: part.value,
      mediaType: media.name,
      fault: { in: 'body', pointer: part.pointer, keyword: part.keyword },
    })),
  }));
}

const known = new WeakMap<MediaType, readonly BrokenClause[]>();

function brokenBodies({ isJson, name, schema }: MediaType): readonly BrokenClause[] {
  if (schema === undefined || !(isJson || TEXT.test(name))) return [];
  const asSent = schemaForDirection(schema.json, 'request');
  const isValid = validityOf(asSent);
  // As text nothing else can be sent, and an empty one is no body.
  const canBeSent = (value: unknown): boolean =>
    isJson ? value !== undefined : typeof value === 'string' && value !== '';
  const isInvalid = (value: unknown): boolean => canBeSent(value) && !isValid(value);
  return brokenValues(asSent, schemaArbitrary(schema.json), isInvalid);
}

/** The same items, those that follow each other taken from all over the list. */
function spread<T>(items: readonly T[]): T[] {
  const rank = (index: number): number => (index * GOLDEN) % 1;
  return items
    .map((item, index) => ({ item, rank: rank(index) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** The turns of which, taken one after the other, fill a circle most evenly. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** The call with one parameter set, or taken away. */
function setParameter(call: Call, parameter: Parameter, value: unknown): Call {
  const others = Object.entries(call[parameter.in]).filter(([name]) => name !== parameter.name);
  const entries = value === undefined ? others : [...others, [parameter.name, value] as const];
  return { ...call, [parameter.in]: Object.fromEntries(entries) };
}

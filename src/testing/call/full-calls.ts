import * as fc from 'fast-check';
import { flattenSchema, type JsonSchema, type Operation } from '../../contract/index.ts';
import type { Call } from '../../convention/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import { generates } from '../arbitrary/generates.ts';
import { GenerationError } from '../arbitrary/generation-error.ts';
import { schemaArbitrary } from '../arbitrary/schema-arbitrary.ts';
import type { CoveredPart } from './covered-part.ts';
import { callsWith } from './calls-with.ts';
import { parameterArbitrary } from './parameter-arbitrary.ts';
import { sentParameters } from './sent-parameters.ts';
import { requestMedia, validCalls } from './valid-calls.ts';

/** Valid calls with every optional part that can be made, and which parts those are. */
export interface FullCalls {
  readonly calls: fc.Arbitrary<Call>;
  readonly optional: readonly CoveredPart[];
}

/** @throws {GenerationError} when a required parameter or the body cannot be made */
export function fullCalls(operation: Operation): FullCalls {
  const parameters = sentParameters(operation).filter((parameter) => parameter.in !== 'path');
  const made = parameters.flatMap((parameter) => {
    const arbitrary = attempt(() => parameterArbitrary(parameter));
    return arbitrary === undefined ? [] : [{ parameter, arbitrary }];
  });
  const body = fullBody(operation);
  const optional = made
    .filter(({ parameter }) => !parameter.required)
    .map(({ parameter }): CoveredPart => [parameter.in as 'query', parameter.name]);
  const calls = fc
    .tuple(
      otherwise(operation, body),
      fc.tuple(...made.map(({ arbitrary }) => arbitrary)),
      body?.values ?? fc.constant(undefined),
    )
    .map(([call, values, content]): Call => {
      const at = (place: string): Record<string, unknown> =>
        Object.fromEntries(
          made.flatMap(({ parameter }, index) =>
            parameter.in === place ? [[parameter.name, values[index]] as const] : [],
          ),
        );
      const sent = { ...call, query: at('query'), header: at('header'), cookie: at('cookie') };
      return body === undefined ? sent : { ...sent, body: content, mediaType: body.mediaType };
    });
  return { calls, optional: [...optional, ...(body?.optional ?? [])] };
}

/** Calls for what is not made in full: the path, and a body that is no JSON. */
function otherwise(operation: Operation, body: FullBody | undefined): fc.Arbitrary<Call> {
  const [valid] = validCalls(operation).arms;
  return body === undefined && valid !== undefined
    ? valid
    : callsWith(operation, fc.constant(undefined), undefined);
}

interface FullBody {
  readonly values: fc.Arbitrary<unknown>;
  readonly mediaType: string;
  readonly optional: readonly CoveredPart[];
}

function fullBody(operation: Operation): FullBody | undefined {
  const media = requestMedia(operation);
  if (media?.schema === undefined || !media.isJson) return undefined;
  const { json } = media.schema;
  const { name: mediaType } = media;
  const names = sentProperties(json);
  const whole = { ...json, allOf: [...partsOf(json), { required: names }] };
  const values = attempt(() => schemaArbitrary(whole)) ?? attempt(() => schemaArbitrary(json));
  if (values === undefined) return undefined;
  return { values, mediaType, optional: names.map((name) => ['body', name]) };
}

function partsOf(schema: JsonSchema): readonly unknown[] {
  return Array.isArray(schema['allOf']) ? schema['allOf'] : [];
}

/** The properties of a body by name, without those that travel only in responses. */
function sentProperties(schema: JsonSchema): string[] {
  const { properties } = flattenSchema(schema, schema['$defs']).keywords;
  if (!isRecord(properties)) return [];
  return Object.entries(properties).flatMap(([name, property]) => {
    if (property === false) return [];
    return flattenSchema(property, schema['$defs']).keywords['readOnly'] === true ? [] : [name];
  });
}

function attempt(make: () => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> | undefined {
  try {
    const made = make();
    return generates(made) ? made : undefined;
  } catch (error) {
    if (error instanceof GenerationError) return undefined;
    throw error;
  }
}

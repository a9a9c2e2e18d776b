import * as fc from 'fast-check';
import { flattenSchema, type JsonSchema, type Operation } from '../../contract/index.ts';
import type { Call } from '../../convention/index.ts';
import { isRecord } from '../../shared/is-record.ts';
import { generates } from '../arbitrary/generates.ts';
import { GenerationError } from '../arbitrary/generation-error.ts';
import { schemaArbitrary } from '../arbitrary/schema-arbitrary.ts';
import type { CoveredPart } from './covered-part.ts';
import { callsWith } from './calls-with.ts';
import { requestBodies } from './request-bodies.ts';
import { requestMedia } from './request-media.ts';
import { sentParameters } from './sent-parameters.ts';

/** Valid calls with every optional part that can be made, and which parts those are. */
export interface FullCalls {
  readonly calls: fc.Arbitrary<Call>;
  readonly optional: readonly CoveredPart[];
}

/** @throws {GenerationError} when a parameter or the body cannot be made */
export function fullCalls(operation: Operation): FullCalls {
  const optional = sentParameters(operation)
    .filter((parameter) => !parameter.required && parameter.in !== 'path')
    .map((parameter): CoveredPart => [parameter.in as 'query', parameter.name]);
  const body = fullBody(operation);
  const [bodies = fc.constant(undefined)] =
    body === undefined ? requestBodies(operation) : [body.values];
  const mediaType = requestMedia(operation)?.name;
  return {
    calls: callsWith(operation, bodies, mediaType, 'every'),
    optional: [...optional, ...(body?.optional ?? [])],
  };
}

interface FullBody {
  readonly values: fc.Arbitrary<unknown>;
  readonly optional: readonly CoveredPart[];
}

function fullBody(operation: Operation): FullBody | undefined {
  const media = requestMedia(operation);
  if (media?.schema === undefined || !media.isJson) return undefined;
  const { json } = media.schema;
  const names = sentProperties(json);
  const whole = { ...json, allOf: [...conjunctsOf(json), { required: names }] };
  const values = attempt(() => schemaArbitrary(whole)) ?? attempt(() => schemaArbitrary(json));
  if (values === undefined) return undefined;
  return { values, optional: names.map((name) => ['body', name]) };
}

function conjunctsOf(schema: JsonSchema): readonly unknown[] {
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

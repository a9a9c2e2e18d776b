import * as fc from 'fast-check';
import { validityOf, type MediaType, type Operation } from '../../contract/index.ts';
import type { Call } from '../../convention/index.ts';
import { schemaArbitrary } from '../arbitrary/schema-arbitrary.ts';
import { CallsOf } from './calls-of.ts';
import { callsWith } from './calls-with.ts';
import { isSignIn } from './is-sign-in.ts';

/** Generated bodies for each example. */
const PER_EXAMPLE = 3;

const known = new WeakMap<Operation, CallsOf<Call>>();

/**
 * Calls that obey the contract. What only the server knows (ids of what exists, entity tags) and what must be
 * fresh (idempotency keys) is filled in when they are sent.
 *
 * @throws {GenerationError} when a parameter or the body cannot be made
 */
export function validCalls(operation: Operation): CallsOf<Call> {
  const found = known.get(operation) ?? build(operation);
  known.set(operation, found);
  return found;
}

function build(operation: Operation): CallsOf<Call> {
  const media = requestMedia(operation);
  const bodies = media === undefined ? [fc.constant(undefined)] : bodyArms(operation, media);
  return new CallsOf(bodies.map((body) => callsWith(operation, body, media?.name)));
}

/** The media type of the bodies that are sent: JSON where it is taken. */
export function requestMedia(operation: Operation): MediaType | undefined {
  const { requestBody } = operation;
  return requestBody?.json ?? [...(requestBody?.content.values() ?? [])][0];
}

function bodyArms(operation: Operation, media: MediaType): fc.Arbitrary<unknown>[] {
  const examples = validExamples(media).map((example) => fc.constant(example));
  if (isSignIn(operation) && examples.length > 0) return examples;
  const made = schemaArbitrary(media.schema?.json ?? {});
  const generated =
    operation.requestBody?.required === true
      ? made
      : fc.oneof({ weight: 4, arbitrary: made }, { weight: 1, arbitrary: fc.constant(undefined) });
  if (examples.length === 0) return [generated];
  return examples.flatMap((example) => [
    example,
    ...Array.from({ length: PER_EXAMPLE }, () => generated),
  ]);
}

function validExamples(media: MediaType): unknown[] {
  const { schema } = media;
  if (schema === undefined) return [...media.examples.values()];
  return [...media.examples.values()].filter(validityOf(schema.json));
}

import * as fc from 'fast-check';
import { validityOf, type MediaType, type Operation } from '../../contract/index.ts';
import { schemaArbitrary } from '../arbitrary/schema-arbitrary.ts';
import { isSignIn } from './is-sign-in.ts';
import { requestMedia } from './request-media.ts';

/**
 * Generators of valid bodies, to be tried in turn: of the examples, and of the schema.
 *
 * @throws {GenerationError} when none can be made
 */
export function requestBodies(operation: Operation): readonly fc.Arbitrary<unknown>[] {
  const media = requestMedia(operation);
  if (media === undefined) return [fc.constant(undefined)];
  const examples = validExamples(media).map((example) => fc.constant(example));
  if (isSignIn(operation) && examples.length > 0) return examples;
  const made = schemaArbitrary(media.schema?.json ?? {});
  const generated =
    operation.requestBody?.required === true
      ? made
      : fc.oneof({ weight: 4, arbitrary: made }, { weight: 1, arbitrary: fc.constant(undefined) });
  if (examples.length === 0) return [generated];
  return examples.flatMap((example) => [example, generated]);
}

function validExamples(media: MediaType): unknown[] {
  const { schema } = media;
  if (schema === undefined) return [...media.examples.values()];
  return [...media.examples.values()].filter(validityOf(schema.json));
}

import {
  compileValidator,
  schemaForDirection,
  type Operation,
  type Schema,
} from '../../contract/index.ts';
import type { IHttpRequest } from '@stoplight/prism-http';
import type { PrismAnswer, PrismOperation } from '../prism/prism-operation.ts';
import { generateValue } from '../values/generate-value.ts';
import { seededRandom } from '../values/seeded-random.ts';
import { explainPrismError } from './explain-prism-error.ts';

/**
 * The contract's own answer to a valid request. Where Prism's is none or breaks its schema (its samples ignore
 * patterns), one made after the schema takes its place.
 */
export async function findExample(
  operation: Operation,
  prism: PrismOperation,
  request: IHttpRequest,
  mediaType: string | undefined,
): Promise<PrismAnswer> {
  const mediaTypes = mediaType === undefined ? {} : { mediaTypes: [mediaType] };
  try {
    const answer = await prism.answer(request, { dynamic: false, ...mediaTypes });
    return repair(operation, withBody(answer, mediaType), mediaType);
  } catch (error) {
    const { success } = operation;
    const schema = success?.content.get(mediaType ?? '')?.schema;
    if (success === undefined || schema === undefined) throw explainPrismError(operation, error);
    const headers = mediaType === undefined ? {} : { 'content-type': mediaType };
    const status = Number(success.status) || 200;
    return { status, headers, body: makeUp(schema, operation.id) };
  }
}

/** A media type without a schema allows anything, but there has to be something. */
function withBody(answer: PrismAnswer, mediaType: string | undefined): PrismAnswer {
  if (answer.body !== undefined || mediaType === undefined) return answer;
  const headers = { 'content-type': mediaType, ...answer.headers };
  return { ...answer, headers, body: /[/+]json\b/i.test(mediaType) ? {} : '' };
}

function repair(
  operation: Operation,
  answer: PrismAnswer,
  mediaType: string | undefined,
): PrismAnswer {
  const schema = operation.response(answer.status)?.content.get(mediaType ?? '')?.schema;
  if (schema === undefined || isValid(schema, answer.body)) return answer;
  const made = makeUp(schema, operation.id);
  return isValid(schema, made) ? { ...answer, body: made } : answer;
}

function isValid({ json }: Schema, body: unknown): boolean {
  return compileValidator(schemaForDirection(json, 'response'))(body).length === 0;
}

function makeUp(schema: Schema, seed: string): unknown {
  const json = schemaForDirection(schema.json, 'response');
  const tries = [true, false].map((useExamples) =>
    generateValue(json, { random: seededRandom(seed), useExamples }),
  );
  return tries.find((value) => isValid(schema, value)) ?? tries[0];
}

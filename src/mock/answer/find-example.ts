import { compileValidator, type Operation, type Schema } from '../../contract/index.ts';
import type { IHttpRequest } from '@stoplight/prism-http';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { Preference } from '../preference.ts';
import type { PrismAnswer, PrismOperation } from '../prism/prism-operation.ts';
import { oneSidedSchema } from '../validation/one-sided-schema.ts';
import { generateValue } from '../values/generate-value.ts';
import { seededRandom } from '../values/random.ts';

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
    return repair(operation, answer, mediaType);
  } catch (error) {
    const { success } = operation;
    const schema = success?.content.get(mediaType ?? '')?.schema;
    if (success === undefined || schema === undefined) throw explain(operation, error);
    const headers = mediaType === undefined ? {} : { 'content-type': mediaType };
    const status = Number(success.status) || 200;
    return { status, headers, body: makeUp(schema, operation.id) };
  }
}

/** The answer that a `Prefer` header names. */
export async function findPreferred(
  operation: Operation,
  prism: PrismOperation,
  request: IHttpRequest,
  { code, example, dynamic = false }: Preference,
): Promise<PrismAnswer> {
  try {
    return await prism.answer(request, {
      dynamic,
      ...(code === undefined ? {} : { code }),
      ...(example === undefined ? {} : { exampleKey: example }),
    });
  } catch (error) {
    throw explain(operation, error);
  }
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
  return compileValidator(oneSidedSchema(json, 'writeOnly'))(body).length === 0;
}

function makeUp(schema: Schema, seed: string): unknown {
  const json = oneSidedSchema(schema.json, 'writeOnly');
  const tries = [true, false].map((useExamples) =>
    generateValue(json, { random: seededRandom(seed), useExamples }),
  );
  return tries.find((value) => isValid(schema, value)) ?? tries[0];
}

/** What Prism reports as an error with a status (`ProblemJsonError`), in our terms. */
function explain(operation: Operation, error: unknown): unknown {
  const { status, detail } = Object(error) as { status?: unknown; detail?: unknown };
  if (status === 404) {
    const issue = { in: 'header', pointer: '/Prefer', keyword: 'enum' } as const;
    const message = 'must name a response that the operation declares';
    return new Problem('invalid', `Prefer asks for what ${operation.id} does not declare.`, {
      issues: [{ ...issue, message }],
    });
  }
  if (status === 406) {
    const message = 'The answer is not available in a media type that Accept allows. Change it.';
    return new Problem('not-acceptable', message);
  }
  if (typeof status !== 'number') return error;
  const message = `The contract has no answer for ${operation.id}. ${String(detail)}`;
  return new Problem('not-implemented', message);
}

import { type MediaType, type Operation, type Schema, validatorFor } from '../../contract/index.ts';
import type { Exchange } from '../../../templates/server-express/runtime/exchange.ts';
import type { ChooseAnswer } from './choose-answer.ts';
import type { ContractAnswer } from './contract-answer.ts';
import { exampleHeaders } from './declared-headers.ts';
import { makeUpBody } from './make-up-body.ts';

/**
 * The contract's own answer to a valid request: the first example of the success, or something made after its
 * schema where there is none that is valid. What an operation without a success answers is chosen among what it declares.
 *
 * @throws {Problem} not-implemented, when there is no answer at all
 */
export async function findExample(
  operation: Operation,
  mediaType: string | undefined,
  choose: ChooseAnswer,
  exchange: Exchange,
): Promise<ContractAnswer> {
  const { success } = operation;
  if (success === undefined) return asDeclared(operation, await choose(operation, {}, exchange));
  const status = Number(success.status) || 200;
  const headers = exampleHeaders(success);
  if (mediaType === undefined) return { status, headers, body: undefined };
  const body = exampleBody(success.content.get(mediaType), mediaType, operation.id);
  return { status, headers: { ...headers, 'content-type': mediaType }, body };
}

/** An answer without headers that the contract knows nothing of. */
function asDeclared(operation: Operation, answer: ContractAnswer): ContractAnswer {
  const declared = operation.response(answer.status)?.headers;
  const headers = Object.entries(answer.headers).filter(
    ([name]) => name === 'content-type' || declared?.has(name) === true,
  );
  return { ...answer, headers: Object.fromEntries(headers) };
}

function exampleBody(media: MediaType | undefined, mediaType: string, seed: string): unknown {
  const [example] = media?.examples.values() ?? [];
  const schema = media?.schema;
  // A media type without a schema allows anything, but there has to be something.
  if (schema === undefined) return example ?? (/[/+]json\b/i.test(mediaType) ? {} : '');
  if (example !== undefined && isValid(schema, example)) return example;
  const made = makeUpBody(schema, seed);
  return example === undefined || isValid(schema, made) ? made : example;
}

function isValid({ json }: Schema, body: unknown): boolean {
  return validatorFor(json, 'response')(body).length === 0;
}

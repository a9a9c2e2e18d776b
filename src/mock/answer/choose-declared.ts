import type { MediaType, Operation, Response } from '../../contract/index.ts';
import type { Exchange } from '../../../templates/server-express/runtime/exchange.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import { negotiate } from '../negotiate.ts';
import type { Preference } from '../preference.ts';
import type { ContractAnswer } from './contract-answer.ts';
import { exampleHeaders } from './declared-headers.ts';
import { makeUpBody } from './make-up-body.ts';
import { mediaTypesOf } from './media-types-of.ts';
import { statusOf } from './status-of.ts';
import { undeclared } from './undeclared.ts';
import { usualResponse } from './usual-response.ts';

/** The response of a status, else the first one of the operation, with the example of a name, else with the first. */
export async function chooseDeclared(
  operation: Operation,
  preference: Preference,
  { request }: Exchange,
): Promise<ContractAnswer> {
  const { code, example } = preference;
  const response = code === undefined ? usualResponse(operation) : operation.response(code);
  if (response === undefined) throw undeclared(operation, preference);
  const status = code ?? statusOf(response);
  const headers = exampleHeaders(response);
  const mediaType =
    operation.method === 'head'
      ? undefined
      : acceptable(response, status, request.headers['accept']);
  const media = response.content.get(mediaType ?? '');
  if (example !== undefined && media?.examples.has(example) !== true) {
    throw undeclared(operation, preference);
  }
  if (media === undefined) return { status, headers, body: undefined };
  const body = example === undefined ? bodyOf(media, operation.id) : media.examples.get(example);
  return { status, headers: { ...headers, 'content-type': media.name }, body };
}

function acceptable(
  response: Response,
  status: number,
  accept: string | undefined,
): string | undefined {
  const offers = mediaTypesOf(response);
  const chosen = negotiate(accept, offers);
  // Whoever takes JSON alone is told of errors in `application/problem+json` (RFC 9110, section 12.1).
  if (chosen !== undefined || offers.length === 0 || status >= 400) return chosen ?? offers[0];
  const message = `The answer is only available as ${offers.join(' or ')}. Change the Accept header.`;
  throw new Problem('not-acceptable', message);
}

/** The example as it stands: whoever asks for a response wants to see what is declared. */
function bodyOf({ examples, schema }: MediaType, seed: string): unknown {
  const [first] = examples.values();
  return first ?? (schema === undefined ? undefined : makeUpBody(schema, seed));
}

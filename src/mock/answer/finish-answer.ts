import type { Operation } from '../../contract/index.ts';
import type { MockAnswer } from '../mock-answer.ts';
import { reasonHeader } from '../../../templates/server-express/runtime/reason-header.ts';
import { answerFaults } from './answer-faults.ts';
import { declaredHeaders } from './declared-headers.ts';
import { encodeBody } from './encode-body.ts';
import { jsonBody } from './json-body.ts';
import type { Outcome } from './operation-endpoint.ts';
import { problemBody } from './problem-body.ts';

/** An answer, and how it breaks the contract, if it does. */
export interface FinishedAnswer extends MockAnswer {
  readonly faults: readonly string[];
}

/** Writes an outcome out: the declared headers that are still missing, the body in its media type. */
export function finishAnswer(
  operation: Operation | undefined,
  { result, verbatim }: Outcome,
): FinishedAnswer {
  const { status } = result;
  const response = operation?.response(status);
  const { body, mediaType } = content(operation, { result, verbatim });
  const type = mediaType ?? response?.json?.name ?? 'application/json';
  const { problem } = result;
  const reason = problem === undefined || body !== undefined ? {} : reasonHeader(problem);
  const headers: Record<string, string> = {
    ...declaredHeaders(response),
    ...result.headers,
    ...reason,
  };
  // RFC 9112, section 6: how long a message is, only whoever sends it knows.
  for (const name of FRAMING) if (headers[name] !== undefined) delete headers[name];
  if (body === undefined) delete headers['content-type'];
  else headers['content-type'] = type;
  const { schema } = response?.content.get(type) ?? {};
  // An error is another one each time.
  const written = encodeBody(body, type, schema, problem === undefined ? jsonBody : undefined);
  const faults =
    operation === undefined ? [] : answerFaults(operation, { status, headers, body }, written);
  return { status, headers, body: written, faults };
}

const FRAMING = ['content-length', 'transfer-encoding', 'connection'];

interface Content {
  readonly body: unknown;
  readonly mediaType: string | undefined;
}

function content(operation: Operation | undefined, { result, verbatim }: Outcome): Content {
  const mediaType = result.headers['content-type'];
  if (verbatim !== undefined) return { body: verbatim.body, mediaType };
  const isUnshaped = result.problem !== undefined && result.body === undefined;
  if (!isUnshaped) return { body: result.body, mediaType };
  const isBodiless = operation?.response(result.status)?.content.size === 0;
  return isBodiless
    ? { body: undefined, mediaType: undefined }
    : problemBody(operation, result.status, result.problem);
}

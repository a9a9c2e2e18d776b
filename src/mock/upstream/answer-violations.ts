import type { Operation } from '../../contract/index.ts';
import { isJson } from '../../../templates/server-express/runtime/media-type.ts';
import { answerFaults } from '../answer/answer-faults.ts';
import { jsonOf } from '../json-of.ts';
import type { MockAnswer } from '../mock-answer.ts';

/**
 * How an answer of a real API breaks the contract. The body of a stream is not looked at.
 *
 * @throws {ContractError} when a schema of the contract cannot be compiled
 */
export function answerViolations(
  operation: Operation,
  method: string,
  { status, headers, body }: MockAnswer,
): readonly string[] {
  const response = operation.response(status);
  const isBodiless = method === 'HEAD' || status === 204 || status === 304;
  const isLeft = response === undefined || isBodiless || body instanceof ReadableStream;
  if (isLeft) return answerFaults(operation, { status, headers, body: undefined });
  if (body === undefined || body.length === 0) {
    const faults = answerFaults(operation, { status, headers, body: undefined });
    return response.content.size === 0 ? faults : [...faults, 'Response body is missing'];
  }
  if (!isJson(headers['content-type'] ?? '')) {
    return answerFaults(operation, { status, headers, body });
  }
  const value = jsonOf(body);
  if (value !== undefined) return answerFaults(operation, { status, headers, body: value });
  return [
    ...answerFaults(operation, { status, headers, body: undefined }),
    'Response body is no JSON',
  ];
}

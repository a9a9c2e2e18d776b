import {
  ContractError,
  headerIssue,
  type JsonSchema,
  type Operation,
  type Response,
  validatorFor,
} from '../../contract/index.ts';
import { mediaTypeOf } from '../media-type-of.ts';
import type { ContractAnswer } from './contract-answer.ts';
import { knownFaults } from './known-faults.ts';

/**
 * How an answer breaks the contract of its operation, a line each.
 *
 * @param written the body as it is sent
 */
export function answerFaults(
  operation: Operation,
  answer: ContractAnswer,
  written?: string | Uint8Array,
): readonly string[] {
  const response = operation.response(answer.status);
  if (response === undefined) return [`Response status ${answer.status} is not declared`];
  return [...headerFaults(response, answer), ...contentFaults(response, answer, written)];
}

function headerFaults(response: Response, { headers }: ContractAnswer): string[] {
  const faults: string[] = [];
  for (const [name, header] of response.headers) {
    // Section 4.8.17.1: what is said of Content-Type is said by the keys of `content`.
    if (name === 'content-type') continue;
    const text = headers[name];
    const issue = text === undefined ? 'is missing' : headerIssue(header, text);
    if (issue === undefined || (text === undefined && !header.required)) continue;
    faults.push(`Response header ${header.name} ${issue}`);
  }
  return faults;
}

function contentFaults(
  response: Response,
  { headers, body }: ContractAnswer,
  written: string | Uint8Array | undefined,
): readonly string[] {
  if (body === undefined) return [];
  const type = headers['content-type'] ?? '';
  const { content } = response;
  const declared = content.get(type) ?? mediaTypeOf(content, type);
  if (declared === undefined) {
    return [`Response content type ${type === '' ? 'none' : type} is not declared`];
  }
  if (!declared.isJson || declared.schema === undefined) return [];
  const schema = declared.schema.json;
  return knownFaults(schema, written, () => bodyFaults(schema, body));
}

function bodyFaults(schema: JsonSchema, body: unknown): readonly string[] {
  try {
    return validatorFor(
      schema,
      'response',
    )(body).map(({ pointer, message }) => `Response body ${pointer} ${message}`.replace('  ', ' '));
  } catch (error) {
    if (error instanceof ContractError) return [`Response body cannot be judged. ${error.message}`];
    throw error;
  }
}

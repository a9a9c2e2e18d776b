import {
  compileValidator,
  headerIssue,
  schemaForDirection,
  type Operation,
  type Response,
} from '../../contract/index.ts';
import { covers } from '../../../templates/server-express/runtime/media-type.ts';
import type { ContractAnswer } from './contract-answer.ts';
import { knownFaults } from './known-faults.ts';

/**
 * How an answer breaks the contract of its operation, a line each.
 *
 * @param text the body as it is sent
 */
export function answerFaults(
  operation: Operation,
  answer: ContractAnswer,
  text?: string | Uint8Array,
): readonly string[] {
  const response = operation.response(answer.status);
  if (response === undefined) return [`Status ${answer.status} is not declared`];
  return [...headerFaults(response, answer), ...contentFaults(response, answer, text)];
}

function headerFaults(response: Response, { headers }: ContractAnswer): string[] {
  const faults: string[] = [];
  for (const [name, header] of response.headers) {
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
  text: string | Uint8Array | undefined,
): readonly string[] {
  const type = headers['content-type'];
  if (body === undefined || type === undefined) return [];
  const { content } = response;
  const declared =
    content.get(type) ?? [...content.values()].find(({ name }) => covers(name, type));
  if (declared === undefined) {
    return content.size === 0 ? [] : [`Content type ${type} is not declared`];
  }
  if (!declared.isJson || declared.schema === undefined) return [];
  const schema = schemaForDirection(declared.schema.json, 'response');
  return knownFaults(schema, text, () =>
    compileValidator(schema)(body).map(
      (issue) => `Response body ${issue.pointer} ${issue.message}`,
    ),
  );
}

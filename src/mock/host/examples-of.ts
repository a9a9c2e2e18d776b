import type { Contract, MediaType, Operation } from '../../contract/index.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import { mediaTypeOf } from '../media-type-of.ts';
import type { TrafficEntry } from '../traffic/traffic-entry.ts';
import { answerViolations } from '../upstream/answer-violations.ts';
import type { NewExample } from './example-writer.ts';

/**
 * What of an exchange can be an example in a contract: the answer, and what was sent where that is valid JSON.
 *
 * @throws {Problem} when the contract has no place for the answer, or has an example of that name
 */
export function examplesOf(
  entry: TrafficEntry,
  contract: Contract,
  name: string,
): readonly NewExample[] {
  const { request, requestBody, answer } = entry;
  const { operationId, violations = [], issues = [] } = answer.about ?? {};
  const operation = operationId === undefined ? undefined : contract.operation(operationId);
  if (operation === undefined) throw refused('It matches no operation of the contract.');
  const faults = [...violations, ...answerViolations(operation, request.method, answer)];
  if (faults.length > 0) throw refused(`The answer breaks the contract: ${faults[0] ?? ''}.`);
  const content = operation.response(answer.status)?.content ?? new Map<string, MediaType>();
  const answered = toExample(content, answer.headers['content-type'], answer.body);
  if (answered === undefined) throw refused('The answer has no JSON body of a declared type.');
  const sent = issues.length > 0 ? undefined : sentExample(operation, request.headers, requestBody);
  const examples = [answered, ...(sent === undefined ? [] : [sent])];
  for (const { media } of examples) assertFree(media, name);
  return examples.map(({ media, value }) => ({ at: media.node, value }));
}

interface Candidate {
  readonly media: MediaType;
  readonly value: unknown;
}

function sentExample(
  { requestBody }: Operation,
  headers: TrafficEntry['request']['headers'],
  body: Uint8Array | undefined,
): Candidate | undefined {
  if (requestBody === undefined) return undefined;
  return toExample(requestBody.content, headers['content-type'], body);
}

function toExample(
  content: ReadonlyMap<string, MediaType>,
  type: string | undefined,
  body: TrafficEntry['answer']['body'],
): Candidate | undefined {
  const media = mediaTypeOf(content, type ?? '');
  if (media?.isJson !== true || body === undefined || body instanceof ReadableStream) {
    return undefined;
  }
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  try {
    return { media, value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** Section 4.8.14.1: `example` and `examples` exclude each other. */
function assertFree({ name: type, node }: MediaType, name: string): void {
  const { location } = node;
  const place = `${type} (${location.file}:${location.line})`;
  if (node.child('example') !== undefined) {
    const advice = 'Move it to `examples`, where it has a name, and send this again.';
    throw refused(`${place} has one \`example\` without a name. ${advice}`);
  }
  if (node.child('examples')?.child(name) === undefined) return;
  throw refused(`${place} has an example \`${name}\` already. Choose another name.`);
}

function refused(reason: string): Problem {
  return new Problem('conflict', `The exchange cannot be kept as an example. ${reason}`);
}

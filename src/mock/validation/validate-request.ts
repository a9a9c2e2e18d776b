import type { IHttpRequest } from '@stoplight/prism-http';
import type { Operation } from '../../contract/index.ts';
import type { Exchange } from '../../../templates/server-express/runtime/exchange.ts';
import type { Issue } from '../../../templates/server-express/runtime/issue.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { PrismOperation } from '../prism/prism-operation.ts';
import { findFaults } from './find-faults.ts';
import { toIssue } from './to-issue.ts';

/**
 * Refuses what the contract does not allow.
 *
 * @throws {Problem} invalid, or precondition-required for a missing `If-Match` that has an answer of its own
 */
export function validateRequest(
  operation: Operation,
  prism: PrismOperation,
  exchange: Exchange,
  message: IHttpRequest,
): void {
  assertPrecondition(operation, exchange);
  const issues = [
    ...prismIssues(operation, prism, exchange, message),
    ...findFaults(operation, exchange.input),
  ];
  if (issues.length === 0) return;
  const told = new Map(
    issues.map((issue) => [`${issue.in} ${issue.pointer} ${issue.keyword}`, issue]),
  );
  const text = 'The request is invalid. Correct the fields listed in details and send it again.';
  throw new Problem('invalid', text, { issues: [...told.values()] });
}

function prismIssues(
  operation: Operation,
  prism: PrismOperation,
  { input }: Exchange,
  message: IHttpRequest,
): readonly Issue[] {
  const { mediaType } = input;
  const isJson = mediaType === undefined || /[/+]json\b/i.test(mediaType);
  return prism
    .findInputFaults(message)
    .map((diagnostic) => toIssue(diagnostic, operation))
    .filter((issue) => issue.in !== 'body' || isJson);
}

/** RFC 6585, section 3: 428 is the answer to a request that should have been conditional. */
function assertPrecondition(operation: Operation, { input }: Exchange): void {
  const parameter = operation.parameter('header', 'If-Match');
  const insists = parameter?.required === true && operation.responses.has('428');
  if (!insists || input.header['if-match'] !== undefined) return;
  const text = 'Send the ETag of the resource you read in the If-Match header.';
  throw new Problem('precondition-required', text);
}

import type { Operation } from '../../contract/index.ts';
import type { Exchange } from '../../../templates/server-express/runtime/exchange.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import { findFaults } from './find-faults.ts';

/**
 * Refuses what the contract does not allow.
 *
 * @throws {Problem} invalid, or precondition-required for a missing `If-Match` that has an answer of its own
 */
export function validateRequest(operation: Operation, exchange: Exchange): void {
  assertPrecondition(operation, exchange);
  const issues = findFaults(operation, exchange.input);
  if (issues.length === 0) return;
  const told = new Map(
    issues.map((issue) => [`${issue.in} ${issue.pointer} ${issue.keyword}`, issue]),
  );
  const text = 'The request is invalid. Correct the fields listed in details and send it again.';
  throw new Problem('invalid', text, { issues: [...told.values()] });
}

/** RFC 6585, section 3: 428 is the answer to a request that should have been conditional. */
function assertPrecondition(operation: Operation, { input }: Exchange): void {
  const parameter = operation.parameter('header', 'If-Match');
  const insists = parameter?.required === true && operation.responses.has('428');
  if (!insists || input.header['if-match'] !== undefined) return;
  const text = 'Send the ETag of the resource you read in the If-Match header.';
  throw new Problem('precondition-required', text);
}

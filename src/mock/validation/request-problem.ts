import type { Operation } from '../../contract/index.ts';
import type { Exchange } from '../../../templates/server-express/runtime/exchange.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import { findFaults } from './find-faults.ts';

/**
 * Why the contract does not allow a request: it is invalid, or lacks an `If-Match` whose absence has an answer of its
 * own.
 */
export function requestProblem(operation: Operation, exchange: Exchange): Problem | undefined {
  if (lacksPrecondition(operation, exchange)) {
    const text = 'Send the ETag of the resource you read in the If-Match header.';
    return new Problem('precondition-required', text);
  }
  const issues = findFaults(operation, exchange.input);
  if (issues.length === 0) return undefined;
  const told = new Map(
    issues.map((issue) => [`${issue.in} ${issue.pointer} ${issue.keyword}`, issue]),
  );
  const text = 'The request is invalid. Correct the fields listed in details and send it again.';
  return new Problem('invalid', text, { issues: [...told.values()] });
}

/** RFC 6585, section 3: 428 is the answer to a request that should have been conditional. */
function lacksPrecondition(operation: Operation, { input }: Exchange): boolean {
  if (input.header['if-match'] !== undefined || !operation.responses.has('428')) return false;
  return operation.parameter('header', 'If-Match')?.required === true;
}

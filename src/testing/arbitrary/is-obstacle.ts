import { ContractError } from '../../contract/index.ts';
import { UnsafeCallError } from '../session/unsafe-call-error.ts';
import { GenerationError } from './generation-error.ts';

/** Whether an error stands in the way of some calls only, so that the rest can still be tested. */
export function isObstacle(
  error: unknown,
): error is GenerationError | ContractError | UnsafeCallError {
  return (
    error instanceof GenerationError ||
    error instanceof ContractError ||
    error instanceof UnsafeCallError
  );
}

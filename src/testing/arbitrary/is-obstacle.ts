import { ContractError } from '../../contract/index.ts';
import { GenerationError } from './generation-error.ts';

/** Whether an error is about one schema of the contract, so that the rest can still be tested. */
export function isObstacle(error: unknown): error is GenerationError | ContractError {
  return error instanceof GenerationError || error instanceof ContractError;
}

import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { StepFactory } from '../../../templates/server-express/runtime/step.ts';

export interface ValidationConfig {
  /** A precondition the operation insists on: a header whose absence has an answer of its own. */
  readonly precondition?: string;
}

/** Stops every request that breaks the contract's schemas, naming all that is wrong with it. */
export const validation: StepFactory<ValidationConfig> =
  ({ validate }) =>
  ({ precondition }, operation) =>
  async (exchange, next) => {
    const { input } = exchange;
    if (precondition !== undefined && input.header[precondition.toLowerCase()] === undefined) {
      const message = `Send the ETag of the resource you read in the ${precondition} header.`;
      throw new Problem('precondition-required', message);
    }
    const issues = validate(operation.id, input);
    if (issues.length === 0) return next();
    const message =
      'The request is invalid. Correct the fields listed in details and send it again.';
    throw new Problem('invalid', message, { issues });
  };

import { Problem } from './problem.ts';
import type { Step } from './step.ts';

/**
 * The outermost handler of errors: whatever is thrown inside becomes an answer. A `Problem` speaks to the
 * caller; anything else is a defect, which the caller learns nothing about.
 */
export function catchProblems(report: (error: unknown) => void): Step {
  return async (_exchange, next) => {
    try {
      return await next();
    } catch (error) {
      if (!(error instanceof Problem)) report(error);
      const cause =
        error instanceof Problem
          ? error
          : new Problem('internal', 'The request could not be completed. Try again later.', {
              cause: error,
            });
      return {
        status: 500,
        headers: cause.headers,
        body: undefined,
        problem: { cause, message: cause.message },
      };
    }
  };
}

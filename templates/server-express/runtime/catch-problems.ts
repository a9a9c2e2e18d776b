import { asProblem } from './as-problem.ts';
import type { Exchange } from './exchange.ts';
import type { Step } from './step.ts';

/** The outermost handler of errors: whatever is thrown inside becomes an answer, and defects are reported. */
export function catchProblems(report: (error: unknown, exchange: Exchange) => void): Step {
  return async (exchange, next) => {
    try {
      return await next();
    } catch (error) {
      const cause = asProblem(error);
      if (cause.kind === 'internal') report(cause.cause ?? error, exchange);
      return {
        status: 500,
        headers: cause.headers,
        body: undefined,
        problem: { cause, message: cause.message },
      };
    }
  };
}

import type { ProblemKind } from '../../../templates/server-express/runtime/problem-kind.ts';
import type { StepFactory } from '../../../templates/server-express/runtime/step.ts';

export interface ErrorStatusConfig {
  /** Where the operation declares another status than the usual one. */
  readonly statuses: Readonly<Partial<Record<ProblemKind, number>>>;
}

/** The usual status of each kind of problem (RFC 9110, section 15; RFC 6585). */
export const STATUSES: Readonly<Record<ProblemKind, number>> = {
  malformed: 400,
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  conflict: 409,
  'precondition-failed': 412,
  'too-large': 413,
  'unsupported-media-type': 415,
  unprocessable: 422,
  'precondition-required': 428,
  'rate-limited': 429,
  'not-implemented': 501,
  unavailable: 503,
  internal: 500,
};

/** Answers every kind of problem with the status the operation declares for it. */
export const errorStatus: StepFactory<ErrorStatusConfig> =
  () =>
  ({ statuses }) =>
  async (_exchange, next) => {
    const result = await next();
    if (result.problem === undefined) return result;
    const { kind } = result.problem.cause;
    return { ...result, status: statuses[kind] ?? STATUSES[kind] };
  };

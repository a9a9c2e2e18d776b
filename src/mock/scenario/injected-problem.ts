import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { ProblemKind } from '../../../templates/server-express/runtime/problem-kind.ts';

const KINDS: Readonly<Record<number, ProblemKind>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  412: 'precondition-failed',
  422: 'unprocessable',
  429: 'rate-limited',
  501: 'not-implemented',
};

/** The error that a scenario wants, whoever sent what. */
export function injectedProblem(status: number): Problem {
  const kind = KINDS[status] ?? (status < 500 ? 'invalid' : 'unavailable');
  return new Problem(
    kind,
    `The mock was told to fail with ${status}. Send it again, or change the scenario.`,
  );
}

import type { Operation } from '../../../src/contract/index.ts';
import { defineServer } from '../../../src/convention/index.ts';
import type { ProblemKind } from '../../../templates/server-express/runtime/problem-kind.ts';
import { errorStatus } from './server.runtime.ts';

/** What else a problem may be answered with where an operation does not declare its usual status. */
const ALTERNATIVES: Readonly<Partial<Record<ProblemKind, readonly number[]>>> = {
  malformed: [400, 422],
  invalid: [400, 422],
  forbidden: [403, 404],
  conflict: [409, 422],
  unprocessable: [422, 400],
};

/** The same for problems of a body. */
const BODY_ALTERNATIVES: typeof ALTERNATIVES = {
  'too-large': [413, 400],
  'unsupported-media-type': [415, 400],
};

export default defineServer({
  slot: 'error-status',
  step: errorStatus,
  config: (operation) => ({ statuses: unusualStatuses(operation) }),
  fallback: () => ({ statuses: {} }),
});

function unusualStatuses(operation: Operation): Partial<Record<ProblemKind, number>> {
  const body = operation.requestBody === undefined ? {} : BODY_ALTERNATIVES;
  const unusual = Object.entries({ ...ALTERNATIVES, ...body }).flatMap(([kind, [usual, other]]) => {
    const isDeclared = (status = 0): boolean => operation.response(status) !== undefined;
    return isDeclared(usual) || !isDeclared(other) ? [] : [[kind, other] as const];
  });
  return Object.fromEntries(unusual);
}

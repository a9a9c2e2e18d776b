import type { Operation } from '../../contract/index.ts';
import type { ApiRequest } from '../../../templates/server-express/runtime/exchange.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import type { Preference } from '../preference.ts';
import { readPreferences } from '../preference.ts';
import type { Session } from '../session/session.ts';
import type { Behaviour, Disruption } from './behaviour.ts';
import { drawFate } from './draw-fate.ts';
import { injectedProblem } from './injected-problem.ts';
import type { Scenarios } from './scenarios.ts';

/** What is to happen to a call apart from what its operation does. */
export interface CallPlan {
  /** Which of the declared answers to give. */
  readonly preference?: Preference | undefined;
  /** The error to answer with. */
  readonly problem?: Problem | undefined;
  /** The status of that error, whatever its kind usually has. */
  readonly status?: number | undefined;
  /** Milliseconds to wait before. */
  readonly delay: number;
  readonly disruption?: Disruption | undefined;
  /** For the header `Preference-Applied`. */
  readonly applied: string;
}

/** Decides what happens to a call. What the request itself prefers wins over the scenario. */
export function planCall(
  operation: Operation,
  request: ApiRequest,
  { session, scenarios, seed }: { session: Session; scenarios: Scenarios; seed: string },
): CallPlan {
  const { answer, delay, applied } = readPreferences(request.headers['prefer']);
  try {
    const behaviour = scenarios.behaviour(operation.id, request, session);
    const fate = drawFate(behaviour, session, seed);
    const plan = { delay: delay ?? fate.delay, disruption: behaviour.disrupt, applied };
    if (answer !== undefined) return { ...plan, preference: answer };
    if (fate.error !== undefined) return { ...plan, ...failure(fate.error) };
    return { ...plan, ...wanted(operation, behaviour) };
  } catch (error) {
    if (error instanceof Problem) return { problem: error, delay: 0, applied };
    throw error;
  }
}

/** An error may be wanted that the operation does not declare: a gateway's 502. */
function wanted(
  operation: Operation,
  { code, example, dynamic, seed }: Behaviour,
): Pick<CallPlan, 'preference' | 'problem' | 'status'> {
  const isOther = code !== undefined && code >= 400 && operation.response(code) === undefined;
  if (isOther) return failure(code);
  if (code === undefined && example === undefined && dynamic !== true) return {};
  return {
    preference: {
      ...(code === undefined ? {} : { code }),
      ...(example === undefined ? {} : { example }),
      ...(dynamic === undefined ? {} : { dynamic }),
      ...(seed === undefined ? {} : { seed }),
    },
  };
}

function failure(status: number): Pick<CallPlan, 'problem' | 'status'> {
  return { problem: injectedProblem(status), status };
}

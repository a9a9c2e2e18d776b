import { catchProblems } from '../../../templates/server-express/runtime/catch-problems.ts';
import { compose } from '../../../templates/server-express/runtime/compose.ts';
import type { Exchange } from '../../../templates/server-express/runtime/exchange.ts';
import type { Result } from '../../../templates/server-express/runtime/result.ts';
import type { Step } from '../../../templates/server-express/runtime/step.ts';

const OK: Result = { status: 200, headers: {}, body: { id: 1 } };

/**
 * Runs one step around a handler. Errors become results on both sides of it, as they do in a server, where
 * some steps stand inside of the handler of errors and some outside.
 */
export function runStep(
  step: Step,
  exchange: Exchange,
  handle: (exchange: Exchange) => Promise<Result> = () => Promise.resolve(OK),
  { outside = false }: { readonly outside?: boolean } = {},
): Promise<Result> {
  const caught = catchProblems(() => undefined);
  return compose(outside ? [step, caught] : [caught, step], handle)(exchange);
}

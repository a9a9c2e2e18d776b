import type { Exchange } from './exchange.ts';
import type { Result } from './result.ts';
import type { Step } from './step.ts';

/** Joins steps into one function, the first outermost, around a handler. */
export function compose(
  steps: readonly Step[],
  handle: (exchange: Exchange) => Promise<Result>,
): (exchange: Exchange) => Promise<Result> {
  return steps.reduceRight<(exchange: Exchange) => Promise<Result>>(
    (inner, step) => (exchange) => step(exchange, () => inner(exchange)),
    handle,
  );
}

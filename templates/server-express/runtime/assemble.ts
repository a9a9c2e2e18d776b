import { catchProblems } from './catch-problems.ts';
import { compose } from './compose.ts';
import type { Environment } from './environment.ts';
import type { Exchange } from './exchange.ts';
import type { OperationInfo } from './operation-info.ts';
import type { Pipeline } from './pipeline.ts';
import type { Result } from './result.ts';
import type { Step, StepFactory } from './step.ts';

/** What a pipeline is put around. */
export interface Core {
  readonly operation: OperationInfo;
  /** Configs of the steps that apply, by convention. */
  readonly conventions: Readonly<Record<string, unknown>>;
  /** Left out where there is nothing to decode. */
  readonly parse?: Step;
  readonly handle: (exchange: Exchange) => Promise<Result>;
}

/**
 * Prepares a pipeline for a server: steps that keep state make it here, once. The result puts it around one
 * operation at a time.
 */
export function assemble(
  pipeline: Pipeline,
  environment: Environment,
  report: (error: unknown, exchange: Exchange) => void,
): (core: Core) => (exchange: Exchange) => Promise<Result> {
  type Part = readonly (readonly [string, ReturnType<StepFactory<never>>])[];
  const prepare = (part: Pipeline[keyof Pipeline]): Part =>
    Object.entries(part).map(([id, factory]) => [id, factory(environment)]);
  const around = prepare(pipeline.around);
  const admit = prepare(pipeline.admit);
  const accept = prepare(pipeline.accept);
  const caught = catchProblems(report);

  return ({ operation, conventions, parse, handle }) => {
    const stepsOf = (part: Part): Step[] =>
      part.flatMap(([id, make]) =>
        // Which config belongs to which step is checked where both are written: in `operations.ts`.
        conventions[id] === undefined ? [] : [make(conventions[id] as never, operation)],
      );
    const parsing = parse === undefined ? [] : [parse];
    return compose(
      [...stepsOf(around), caught, ...stepsOf(admit), ...parsing, ...stepsOf(accept)],
      handle,
    );
  };
}

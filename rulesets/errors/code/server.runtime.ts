import type { StepFactory } from '../../../templates/server-express/runtime/step.ts';

export interface ErrorCodeConfig {
  /** The codes an error may carry, by status; the first is used when nothing more precise is known. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

/** Gives every error the machine-readable code the contract has for it. */
export const errorCode: StepFactory<ErrorCodeConfig> =
  () =>
  ({ codes }) =>
  async (_exchange, next) => {
    const result = await next();
    if (result.problem === undefined) return result;
    const { cause } = result.problem;
    const declared = codes[result.status] ?? [];
    const isDeclared = cause.code !== undefined && declared.includes(cause.code);
    const code = isDeclared
      ? cause.code
      : (declared[0] ?? cause.code ?? screamingSnake(cause.kind));
    return { ...result, problem: { ...result.problem, code } };
  };

/** For a status that the contract says nothing about. */
function screamingSnake(kind: string): string {
  return kind.toUpperCase().replaceAll('-', '_');
}

import type { Environment } from './environment.ts';
import type { Exchange } from './exchange.ts';
import type { OperationInfo } from './operation-info.ts';
import type { Result } from './result.ts';

/** One layer around the handler. Call `next` for the layers inside, or answer (or throw a `Problem`) without it. */
export type Step = (exchange: Exchange, next: () => Promise<Result>) => Promise<Result>;

/**
 * Makes a step. The outer function runs once per server and may keep state; the inner one runs once per
 * operation, with what the contract says about it.
 */
export type StepFactory<Config> = (
  environment: Environment,
) => (config: Config, operation: OperationInfo) => Step;

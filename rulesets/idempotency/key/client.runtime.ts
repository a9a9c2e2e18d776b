import type { ClientStepFactory } from '../../../templates/client-fetch/runtime/client-step.ts';

export interface IdempotencyKeyConfig {
  readonly header: string;
}

/** Sends a key with each call, kept over its attempts, so that the call has its effect once. */
export const idempotencyKey: ClientStepFactory<IdempotencyKeyConfig> =
  ({ randomId }) =>
  ({ header }) => {
    const name = header.toLowerCase();
    return (request, next) =>
      next({ ...request, headers: { [name]: randomId(), ...request.headers } });
  };

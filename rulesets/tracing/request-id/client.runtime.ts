import type { ClientStepFactory } from '../../../templates/client-fetch/runtime/client-step.ts';

export interface RequestIdConfig {
  readonly header: string;
}

/** Sends a request id, the same one for every attempt of a call, unless the caller chose one. */
export const requestId: ClientStepFactory<RequestIdConfig> =
  ({ randomId }) =>
  ({ header }) => {
    const name = header.toLowerCase();
    return async (request, next) => {
      const response = await next({
        ...request,
        headers: { [name]: randomId(), ...request.headers },
      });
      return { ...response, requestId: response.headers.get(name) ?? response.requestId };
    };
  };

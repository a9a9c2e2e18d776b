import type { StepFactory } from '../../../templates/server-express/runtime/step.ts';

export interface EnvelopeConfig {
  /** Whether the contract envelopes successes. */
  readonly success: boolean;
  /** Whether the contract envelopes errors. */
  readonly error: boolean;
  /** Property of `meta` that has the id of the request: `request_id`. */
  readonly requestId: string;
}

/** Wraps what the handler returned in `{data, error: null, meta?}` and what went wrong in `{data: null, error, meta}`. */
export const envelope: StepFactory<EnvelopeConfig> =
  () =>
  ({ success, error, requestId }) =>
  async (exchange, next) => {
    const result = await next();
    if (result.problem !== undefined) {
      if (!error) return result;
      const { code, message, details } = result.problem;
      const body = {
        data: null,
        error: { code, message, details },
        meta: { [requestId]: exchange.requestId },
      };
      return { ...result, body };
    }
    if (!success || result.body === undefined) return result;
    const { body: data, meta } = result;
    return {
      ...result,
      body: meta === undefined ? { data, error: null } : { data, meta, error: null },
    };
  };

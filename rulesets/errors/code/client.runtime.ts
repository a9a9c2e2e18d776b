import type { ClientStepFactory } from '../../../templates/client-fetch/runtime/client-step.ts';
import { isRecord } from '../../../templates/client-fetch/runtime/is-record.ts';

export interface ErrorCodeConfig {
  /** Property of the body that holds the error; `null` when the body is it. */
  readonly seat: string | null;
}

/** Reads the machine-readable code of an error, and the message that goes with it. */
export const errorCode: ClientStepFactory<ErrorCodeConfig> =
  () =>
  ({ seat }) =>
  async (request, next) => {
    const response = await next(request);
    if (response.status < 300 || !isRecord(response.body)) return response;
    const error = seat === null ? response.body : response.body[seat];
    if (!isRecord(error)) return response;
    const { code, message } = error;
    return {
      ...response,
      problem: {
        ...response.problem,
        ...(typeof code === 'string' ? { code } : {}),
        ...(typeof message === 'string' ? { message } : {}),
      },
    };
  };

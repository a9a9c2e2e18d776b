import type { ClientStepFactory } from '../../../templates/client-fetch/runtime/client-step.ts';
import { isRecord } from '../../../templates/client-fetch/runtime/is-record.ts';

export interface ErrorDetailsConfig {
  /** Property of the body that holds the error; `null` when the body is it. */
  readonly seat: string | null;
}

/** Reads which fields of a request are to blame. */
export const errorDetails: ClientStepFactory<ErrorDetailsConfig> =
  () =>
  ({ seat }) =>
  async (request, next) => {
    const response = await next(request);
    if (response.status < 400 || !isRecord(response.body)) return response;
    const error = seat === null ? response.body : response.body[seat];
    const list = isRecord(error) && Array.isArray(error['details']) ? error['details'] : [];
    const details = list.flatMap((entry: unknown) =>
      isRecord(entry) && typeof entry['field'] === 'string' && typeof entry['issue'] === 'string'
        ? [{ field: entry['field'], issue: entry['issue'] }]
        : [],
    );
    return { ...response, problem: { ...response.problem, details } };
  };

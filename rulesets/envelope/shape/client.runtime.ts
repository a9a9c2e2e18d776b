import type { ClientStepFactory } from '../../../templates/client-fetch/runtime/client-step.ts';
import { isRecord } from '../../../templates/client-fetch/runtime/is-record.ts';

export interface EnvelopeConfig {
  /** Where the result is in the envelope. */
  readonly data: string;
  /** Where the facts beside it are. */
  readonly meta: string;
  /** Property of those facts that has the id of the request: `request_id`. */
  readonly requestId: string;
}

/** Takes a result out of its envelope. An error keeps its own: other steps read it. */
export const unwrapEnvelope: ClientStepFactory<EnvelopeConfig> =
  () =>
  ({ data, meta, requestId: id }) =>
  async (request, next) => {
    const response = await next(request);
    const { body, status } = response;
    if (!isRecord(body) || !Object.hasOwn(body, data)) return response;
    const facts = isRecord(body[meta]) ? body[meta] : undefined;
    const named = facts?.[id];
    const requestId = response.requestId ?? (typeof named === 'string' ? named : undefined);
    if (status < 200 || status > 299) return { ...response, meta: facts, requestId };
    return { ...response, body: body[data], meta: facts, requestId };
  };

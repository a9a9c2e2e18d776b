import type { ClientStepFactory } from '../../../templates/client-fetch/runtime/client-step.ts';

export interface ErrorKindConfig {
  /** The status of a request that breaks its schema. */
  readonly invalid: number;
}

/** What an error status means (RFC 9110, section 15; RFC 6585). */
export const ERROR_KINDS: Readonly<Record<number, string>> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  409: 'conflict',
  412: 'precondition-failed',
  413: 'too-large',
  415: 'unsupported-media-type',
  422: 'unprocessable',
  428: 'precondition-required',
  429: 'rate-limited',
  500: 'internal',
  501: 'not-implemented',
  503: 'unavailable',
};

/** Names what went wrong, so that callers need not know which status this contract has for it. */
export const errorKind: ClientStepFactory<ErrorKindConfig> =
  () =>
  ({ invalid }) =>
  async (request, next) => {
    const response = await next(request);
    const { status, problem } = response;
    if (status < 400) return response;
    const kind = status === invalid ? 'invalid' : (ERROR_KINDS[status] ?? fallback(status));
    return { ...response, problem: { ...problem, kind } };
  };

function fallback(status: number): string {
  return status < 500 ? 'invalid' : 'internal';
}

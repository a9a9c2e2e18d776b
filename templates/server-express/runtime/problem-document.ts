import { reasonHeader } from './reason-header.ts';
import type { Result } from './result.ts';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  409: 'Conflict',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
};

/**
 * An error that nothing has given a body gets that of RFC 9457, with what is known about it.
 *
 * @param bodiless statuses that the contract declares without content
 */
export function problemDocument(result: Result, bodiless: readonly number[] = []): Result {
  if (result.problem === undefined || result.body !== undefined) return result;
  if (bodiless.includes(result.status)) {
    return { ...result, headers: { ...result.headers, ...reasonHeader(result.problem) } };
  }
  const { message, code, details } = result.problem;
  const title = TITLES[result.status] ?? 'Error';
  return {
    ...result,
    headers: { ...result.headers, 'content-type': 'application/problem+json' },
    body: { type: 'about:blank', title, status: result.status, detail: message, code, details },
  };
}

import { Problem } from './problem.ts';

/**
 * What to answer for something that was thrown, with header fields added. A `Problem` speaks to the caller;
 * anything else is a defect, which the caller learns nothing about.
 */
export function asProblem(error: unknown, headers: Readonly<Record<string, string>> = {}): Problem {
  if (!(error instanceof Problem)) {
    const message = 'The request could not be completed. Try again later.';
    return new Problem('internal', message, { cause: error, headers });
  }
  if (Object.keys(headers).length === 0) return error;
  const { kind, message, code, issues, cause } = error;
  return new Problem(kind, message, {
    code,
    issues,
    cause,
    headers: { ...error.headers, ...headers },
  });
}

import type { Response } from './response.ts';

/** The machine-readable codes an error response may carry, as its schema enumerates them; none if it does not. */
export function errorCodes(response: Response): readonly string[] {
  const body = response.json?.schema;
  const code = (body?.property('error') ?? body)?.property('code');
  return (code?.values ?? []).filter((value): value is string => typeof value === 'string');
}

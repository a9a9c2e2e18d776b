import type { Response } from './response.ts';

/**
 * The machine-readable codes an error response may carry, as its schema enumerates them; none if it does not.
 * Where `allOf` narrows the catalogue of a shared envelope, only what is left of it.
 */
export function errorCodes(response: Response): readonly string[] {
  const body = response.json?.schema;
  if (body === undefined) return [];
  const errors = body.constraints('error');
  const [first, ...others] = (errors.length > 0 ? errors : [body])
    .flatMap((error) => error.constraints('code'))
    .flatMap((code) => (code.values === undefined ? [] : [code.values]));
  return (first ?? [])
    .filter((value) => others.every((values) => values.includes(value)))
    .filter((value): value is string => typeof value === 'string');
}

import type { Call } from '../../convention/index.ts';

/** Whether a call obeys the contract in every respect, so that the server should do what it asks for. */
export function isValidCall({ fault, missing, credentials }: Call): boolean {
  return fault === undefined && missing !== true && credentials === 'valid';
}
